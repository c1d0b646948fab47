package kr.giban.roadmap.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.giban.roadmap.version.Header;
import kr.giban.roadmap.version.RoadmapVersion;
import kr.giban.roadmap.version.VersionState;

/**
 * A version without its needs and tasks.
 *
 * @param basedOn the number of the version that it began as a copy of
 * @param consulted the number of the version whose consultation it answers
 * @param successor the number of the version that was opened after it; told to those who may see drafts
 * @param consultationId the consultation that was sealed for its confirmation
 * @param sealDigest the digest of all opinions and dispositions as they were sealed
 */
public record VersionAnswer(
        UUID roadmapId,
        int number,
        VersionState state,
        String title,
        int yearFrom,
        int yearTo,
        List<String> divisions,
        List<String> strategies,
        Integer basedOn,
        Integer consulted,
        Integer successor,
        Instant createdAt,
        Instant contentChangedAt,
        Instant publishedAt,
        Instant confirmedAt,
        Instant announcedAt,
        Instant supersededAt,
        UUID consultationId,
        String sealDigest) {

    static VersionAnswer of(RoadmapVersion version, boolean drafts) {
        Header header = version.header();
        return new VersionAnswer(
                version.roadmapId(),
                version.number(),
                version.state(),
                header.title(),
                header.yearFrom(),
                header.yearTo(),
                header.divisions(),
                header.strategies(),
                version.basedOn(),
                version.consulted(),
                drafts ? version.successor() : null,
                version.createdAt(),
                version.contentChangedAt(),
                version.publishedAt(),
                version.confirmedAt(),
                version.announcedAt(),
                version.supersededAt(),
                version.consultationId(),
                version.sealDigest());
    }
}
