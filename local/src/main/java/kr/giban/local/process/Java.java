package kr.giban.local.process;

import java.nio.file.Path;

/** The Java that runs this program also runs its children. */
public final class Java {
    private Java() {}

    public static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
