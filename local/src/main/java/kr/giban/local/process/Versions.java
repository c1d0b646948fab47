package kr.giban.local.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The versions that the build was made with. */
public final class Versions {
    private static final Properties VERSIONS = read();

    private Versions() {}

    public static String of(String name) {
        return VERSIONS.getProperty(name);
    }

    private static Properties read() {
        Properties versions = new Properties();
        try (InputStream in = Versions.class.getResourceAsStream("/kr/giban/local/versions.properties")) {
            versions.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions;
    }
}
