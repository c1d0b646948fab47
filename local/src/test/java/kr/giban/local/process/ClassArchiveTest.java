package kr.giban.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
    @TempDir
    Path folder;

    private Path jar;

    @BeforeEach
    void aProgramIsBuilt() throws Exception {
        jar = Files.createDirectories(folder.resolve("jars")).resolve("program.jar");
        Files.writeString(jar, "built");
    }

    @Test
    void theFirstRunWritesADraftAndTheNextUsesWhatWasKept() throws Exception {
        assertThat(archive().options().get(0)).isEqualTo("-XX:ArchiveClassesAtExit=" + draft());
        Files.writeString(draft(), "classes");

        archive().keep();

        String option = archive().options().get(0);
        assertThat(option).startsWith("-XX:SharedArchiveFile=");
        assertThat(Path.of(option.split("=", 2)[1])).hasContent("classes");
        assertThat(draft()).doesNotExist();
    }

    @Test
    void aProgramThatIsBuiltAnewGetsAnotherArchiveInPlaceOfTheOld() throws Exception {
        keep("of the first build");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));
        assertThat(archive().options().get(0)).startsWith("-XX:ArchiveClassesAtExit=");

        keep("of the second build");

        try (var kept = Files.list(folder.resolve("kept"))) {
            assertThat(kept).singleElement().satisfies(file -> assertThat(file).hasContent("of the second build"));
        }
    }

    @Test
    void whoWritesGetsTheTimeForIt() throws Exception {
        assertThat(archive().ending().grace()).isGreaterThan(Ending.TERM.grace());
        keep("classes");
        assertThat(archive().ending()).isEqualTo(Ending.TERM);
    }

    @Test
    void whoStartsOnceReadsWhatIsThereAndWritesNothing() throws Exception {
        assertThat(archive().readOnly().options()).isEmpty();
        assertThat(archive().readOnly().ending()).isEqualTo(Ending.TERM);
        archive().readOnly().keep();
        assertThat(folder.resolve("kept")).doesNotExist();

        keep("classes");
        assertThat(archive().readOnly().options()).isEqualTo(archive().options());
    }

    @Test
    void javaItselfWritesAndReadsIt() throws Exception {
        packNothing();
        assertThat(java(archive().options())).isZero();
        assertThat(draft()).isNotEmptyFile();

        archive().keep();

        List<String> options = new ArrayList<>(archive().options());
        // Without an archive that fits, this Java would refuse to run.
        options.add("-Xshare:on");
        assertThat(java(options)).isZero();
    }

    /** A program that does nothing. */
    public static final class Nothing {
        private Nothing() {}

        public static void main(String... arguments) {}
    }

    private int java(List<String> options) throws Exception {
        List<String> line = new ArrayList<>(List.of(Java.executable()));
        line.addAll(options);
        line.addAll(List.of("-cp", jar.toString(), Nothing.class.getName()));
        return new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** Java archives classes of jars only. */
    private void packNothing() throws Exception {
        String name = Nothing.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream packed = new JarOutputStream(Files.newOutputStream(jar));
                InputStream compiled = getClass().getResourceAsStream("/" + name)) {
            packed.putNextEntry(new JarEntry(name));
            compiled.transferTo(packed);
        }
    }

    private void keep(String content) throws Exception {
        archive().options();
        Files.writeString(draft(), content);
        archive().keep();
    }

    private Path draft() {
        return folder.resolve("drafts/program.jsa");
    }

    private ClassArchive archive() {
        return ClassArchive.of("program", folder.resolve("jars"), folder.resolve("kept"), folder.resolve("drafts"));
    }
}
