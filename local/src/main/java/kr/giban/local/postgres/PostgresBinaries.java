package kr.giban.local.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import kr.giban.local.process.PlainFailure;
import kr.giban.local.process.Tools;
import kr.giban.local.process.Versions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked from the jar of this platform. */
public record PostgresBinaries(Path folder) {
    private static final int OWNER_EXECUTES = 0100;

    /** Unpacks them if they are not there yet. */
    public static PostgresBinaries in(Tools tools) {
        return new PostgresBinaries(tools.get("postgresql-" + Versions.of("postgresql"), PostgresBinaries::unpack));
    }

    private static void unpack(Path folder) throws IOException {
        String archive = Platform.ofThisMachine().archive();
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new PlainFailure(archive + " is not on the class path. Build again: ./mvnw -DskipTests package");
            }
            try (TarArchiveInputStream tar =
                    new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    write(folder, entry, tar);
                }
            }
        }
    }

    private static void write(Path folder, TarArchiveEntry entry, InputStream content) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("the archive names a file outside of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        boolean executable = (entry.getMode() & OWNER_EXECUTES) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }
}
