package kr.giban.roadmap.task;

import java.util.UUID;

/** A task within a version. */
record TaskContentId(UUID versionId, UUID taskId) {}
