package kr.giban.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The programs of the system that are measured against, or with. */
public final class Installed {
    /** Where servers lie, which not every user's path names. */
    private static final String SERVERS = "/usr/sbin";

    private Installed() {}

    public static boolean has(String program) {
        return find(program).isPresent();
    }

    public static Optional<Path> find(String program) {
        String[] folders = System.getenv().getOrDefault("PATH", "").split(":", -1);
        return Stream.concat(Stream.of(folders), Stream.of(SERVERS))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
