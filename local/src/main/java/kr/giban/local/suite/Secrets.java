package kr.giban.local.suite;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import kr.giban.local.process.PlainFailure;

/** Random secrets of one data folder, made on first use and readable by its owner alone. */
final class Secrets {
    private static final int BYTES = 24;

    private final Path file;
    private final Properties known = new Properties();

    Secrets(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                known.load(in);
            } catch (IOException e) {
                throw new PlainFailure(file + " cannot be read: " + e.getMessage(), e);
            }
        }
    }

    synchronized String get(String name) {
        String secret = known.getProperty(name);
        if (secret == null) {
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            secret = HexFormat.of().formatHex(random);
            known.setProperty(name, secret);
            write();
        }
        return secret;
    }

    private void write() {
        try {
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                known.store(out, "secrets of this data folder");
            }
        } catch (IOException e) {
            throw new PlainFailure(file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
