package kr.giban.equipment.intake.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reads every file that somebody might send in a program of its own with a small heap: one that cost more than the others
 * would end it. What holds the files while they are made, some megabytes, is in that heap too.
 */
class MalformedFilesTest {
    private static final String HEAP = "-Xmx80m";

    @TempDir
    Path folder;

    @Test
    void there_are_many_of_them() {
        assertThat(Malformed.all())
                .hasSizeGreaterThan(80)
                .extracting(Malformed::name)
                .doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicTest> each_is_told_by_its_own_code_and_costs_no_more_than_another() throws Exception {
        Map<String, String> told = readInASmallHeap();
        return Malformed.all().stream()
                .map(malformed -> dynamicTest(malformed.name(), () -> assertThat(told.get(malformed.name()))
                        .isEqualTo(String.join(" ", new TreeSet<>(malformed.codes())))));
    }

    private Map<String, String> readInASmallHeap() throws IOException, InterruptedException {
        Path out = folder.resolve("told");
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        MalformedReader.class.getName(),
                        out.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        int exit = program.waitFor();
        List<String> lines = Files.readAllLines(out, StandardCharsets.UTF_8);
        assertThat(exit)
                .as("after " + (lines.isEmpty() ? "nothing" : lines.get(lines.size() - 1)) + File.pathSeparator
                        + Files.readString(folder.resolve("log")))
                .isZero();
        Map<String, String> told = new TreeMap<>();
        lines.forEach(line -> told.put(line.split("\t", -1)[0], line.split("\t", -1)[1]));
        return told;
    }
}
