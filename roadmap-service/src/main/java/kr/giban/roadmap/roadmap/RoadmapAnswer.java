package kr.giban.roadmap.roadmap;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.giban.roadmap.version.Header;
import kr.giban.roadmap.version.Shown;
import kr.giban.roadmap.version.VersionState;

/**
 * A roadmap as one of its versions has it.
 *
 * @param version the number of that version
 * @param state the state of that version
 * @param versionInForce the number of the version that was announced last; absent before the first
 */
public record RoadmapAnswer(
        UUID id,
        String title,
        int yearFrom,
        int yearTo,
        List<DivisionPart> divisions,
        List<String> strategies,
        int version,
        VersionState state,
        Integer versionInForce,
        Instant createdAt,
        Instant changedAt) {

    static RoadmapAnswer of(Roadmap roadmap, Shown shown, boolean named) {
        Header header = shown.version().header();
        List<DivisionPart> divisions = header.divisions().stream()
                .map(roadmap::division)
                .map(part -> named ? part : part.masked())
                .toList();
        return new RoadmapAnswer(
                roadmap.id(),
                header.title(),
                header.yearFrom(),
                header.yearTo(),
                divisions,
                header.strategies(),
                shown.version().number(),
                shown.version().state(),
                shown.inForce(),
                roadmap.createdAt(),
                roadmap.changedAt());
    }

    RoadmapRequest request() {
        return new RoadmapRequest(title, yearFrom, yearTo, divisions, strategies);
    }
}
