package kr.giban.roadmap.need;

import java.util.UUID;

/** A need within a version. */
record NeedId(UUID versionId, UUID id) {}
