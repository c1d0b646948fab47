package kr.giban.equipment.intake;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/** A file that has arrived, and what its sender wants of it. */
record NewImport(
        Path file, String fileName, ImportMode mode, boolean dryRun, UUID centerId, Map<String, String> mapping) {}
