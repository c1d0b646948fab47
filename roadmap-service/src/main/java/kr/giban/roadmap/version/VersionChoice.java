package kr.giban.roadmap.version;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import kr.giban.platform.time.Seoul;

/**
 * Which of a roadmap's versions a reader gets. Those who draft read the open version first; everyone else reads only what
 * is published: the version in force, or, before there is one, the last that went into consultation.
 *
 * @param drafts whether the reader may see what is not published
 */
public record VersionChoice(boolean drafts) {
    public Optional<RoadmapVersion> pick(Collection<RoadmapVersion> versions, VersionQuery query) {
        if (query.version() != null) {
            return latest(versions, v -> v.number() == query.version() && isReadable(v));
        }
        if (query.asOf() != null) {
            Instant end = query.asOf()
                    .atTime(23, 59, 59, 999_999_999)
                    .atZone(Seoul.ZONE)
                    .toInstant();
            return latest(versions, v -> v.wasInForceAt(end)).or(() -> latest(versions, v -> v.wasPublicAt(end)));
        }
        return latest(versions, v -> drafts && v.state().isOpen())
                .or(() -> latest(versions, v -> v.state() == VersionState.ANNOUNCED))
                .or(() -> latest(versions, this::isReadable));
    }

    /** As {@link #pick}, with the number of the version in force. */
    Optional<Shown> show(Collection<RoadmapVersion> versions, VersionQuery query) {
        Integer inForce = latest(versions, v -> v.state() == VersionState.ANNOUNCED)
                .map(RoadmapVersion::number)
                .orElse(null);
        return pick(versions, query).map(version -> new Shown(version, inForce));
    }

    public boolean isReadable(RoadmapVersion version) {
        return drafts || version.isPublic();
    }

    private static Optional<RoadmapVersion> latest(
            Collection<RoadmapVersion> versions, Predicate<RoadmapVersion> wanted) {
        return versions.stream().filter(wanted).max(Comparator.comparingInt(RoadmapVersion::number));
    }
}
