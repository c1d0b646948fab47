package kr.giban.local.postgres;

import java.util.Locale;
import kr.giban.local.process.PlainFailure;

/** The machine that PostgreSQL's binaries have to fit. */
record Platform(String system, String processor) {

    static Platform ofThisMachine() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static Platform of(String osName, String osArch) {
        String name = osName.toLowerCase(Locale.ROOT);
        String system = name.contains("linux") ? "linux" : name.contains("mac") ? "darwin" : "";
        String processor =
                switch (osArch) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    default -> "";
                };
        if (system.isEmpty() || processor.isEmpty()) {
            throw new PlainFailure(
                    "PostgreSQL is included for Linux and macOS on amd64 and arm64, not for %s on %s. Use docker-compose.yml instead."
                            .formatted(osName, osArch));
        }
        return new Platform(system, processor);
    }

    /** The archive on the class path. */
    String archive() {
        return "/postgres-%s-%s.txz".formatted(system, processor);
    }
}
