package kr.giban.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kr.giban.local.suite.SuiteBuilder;

/**
 * The data that a bench measures in, which takes longer to make than to measure. A mark in the bench's folder, made when all of
 * it is stored, says that it is there; with {@code --keep} the next run measures in it again. The folder is emptied otherwise,
 * and the mark with it.
 */
final class Kept {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path mark;
    private final Optional<ObjectNode> note;

    private Kept(Path mark, Optional<ObjectNode> note) {
        this.mark = mark;
        this.note = note;
    }

    /** What the bench stored of so many items, if it is wanted. */
    static Kept of(String bench, int items, boolean wanted) {
        Path mark = Suites.data(bench).resolve("filled-" + items + ".json");
        return new Kept(mark, wanted && Files.exists(mark) ? Optional.of(read(mark)) : Optional.empty());
    }

    private static ObjectNode read(Path mark) {
        try {
            return (ObjectNode) JSON.readTree(mark.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was noted when all was stored; empty if it has to be stored now. */
    Optional<ObjectNode> note() {
        return note;
    }

    /** Empties the folder unless it is to be measured in as it is. */
    SuiteBuilder on(SuiteBuilder suite) {
        return note.isPresent() ? suite : suite.fresh();
    }

    /** Says that all is stored. */
    void done(ObjectNode told) {
        try {
            JSON.writeValue(mark.toFile(), told);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode nothing() {
        return JSON.createObjectNode();
    }
}
