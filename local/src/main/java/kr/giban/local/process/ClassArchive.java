package kr.giban.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.giban.platform.digest.Sha256;

/**
 * What Java has found out about the classes of a program, in a file, so that the next start need not find it out again
 * (class-data sharing). The first run of a program writes a draft at its end; after an end in order it is kept. It serves
 * the same Java and the same files only, so both are in its name.
 */
public final class ClassArchive {
    /** A draft is written before the program ends, on a busy machine together with those of all others. */
    private static final Ending UNHURRIED =
            new Ending(Ending.TERM.signal(), Ending.TERM.grace().multipliedBy(4));

    /** Java would name each class that it leaves out. */
    private static final String QUIET = "-Xlog:cds*=off";

    private final String name;
    private final Path kept;
    /** Null for one that is not written. */
    private final Path draft;

    private ClassArchive(String name, Path kept, Path draft) {
        this.name = name;
        this.kept = kept;
        this.draft = draft;
    }

    /** The archive of the program whose jars lie in one folder; drafts are of one suite, what is kept is for all. */
    public static ClassArchive of(String name, Path jars, Path keptFolder, Path draftFolder) {
        String digest = Sha256.hex(Runtime.version() + "\n" + state(jars)).substring(0, 16);
        return new ClassArchive(
                name, keptFolder.resolve(name + "-" + digest + ".jsa"), draftFolder.resolve(name + ".jsa"));
    }

    /** The same archive, used if it is there and never written. */
    public ClassArchive readOnly() {
        return new ClassArchive(name, kept, null);
    }

    /** The options that use the archive, or that write its draft; none for a Java that knows neither. */
    public List<String> options() {
        if (!System.getProperty("java.vm.name", "").matches(".*(OpenJDK|HotSpot).*")) {
            return List.of();
        }
        if (isKept()) {
            return List.of("-XX:SharedArchiveFile=" + kept, QUIET);
        }
        if (draft == null) {
            return List.of();
        }
        try {
            Files.createDirectories(draft.getParent());
        } catch (IOException e) {
            throw new PlainFailure(draft.getParent() + " cannot be made: " + e.getMessage(), e);
        }
        return List.of("-XX:ArchiveClassesAtExit=" + draft, QUIET);
    }

    /** How the program is to be ended: with time to write, if it has to. */
    public Ending ending() {
        return isKept() || draft == null ? Ending.TERM : UNHURRIED;
    }

    /** Keeps the draft of a program that has ended in order, in place of archives of earlier builds. */
    public void keep() {
        if (isKept() || draft == null || !Files.exists(draft)) {
            return;
        }
        try {
            Path half = kept.resolveSibling(
                    kept.getFileName() + "." + ProcessHandle.current().pid());
            Files.createDirectories(kept.getParent());
            Files.move(draft, half, StandardCopyOption.REPLACE_EXISTING);
            for (Path old : others()) {
                Files.deleteIfExists(old);
            }
            Files.move(half, kept, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new PlainFailure("%s cannot be kept: %s. Is the disk full?".formatted(kept, e.getMessage()), e);
        }
    }

    private boolean isKept() {
        return Files.exists(kept);
    }

    private List<Path> others() throws IOException {
        try (Stream<Path> files = Files.list(kept.getParent())) {
            return files.filter(file -> file.getFileName().toString().matches(name + "-[0-9a-f]{16}\\.jsa"))
                    .filter(file -> !file.equals(kept))
                    .toList();
        }
    }

    /** Java itself compares sizes and times of the jars, and quietly does without an archive that does not fit. */
    private static String state(Path jars) {
        try (Stream<Path> files = Files.walk(jars)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .map(ClassArchive::stateOf)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new PlainFailure(jars + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String stateOf(Path jar) {
        try {
            return jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar);
        } catch (IOException e) {
            throw new PlainFailure(jar + " cannot be read: " + e.getMessage(), e);
        }
    }
}
