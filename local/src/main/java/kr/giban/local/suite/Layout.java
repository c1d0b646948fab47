package kr.giban.local.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import kr.giban.local.process.PlainFailure;
import kr.giban.local.process.Trees;

/** What lies where in the data folder of a suite. */
record Layout(Path data) {

    Path lock() {
        return data.resolve("lock");
    }

    Path logs() {
        return data.resolve("logs");
    }

    Path pids() {
        return data.resolve("run");
    }

    Path postgres() {
        return data.resolve("postgres");
    }

    Path keycloak() {
        return data.resolve("keycloak");
    }

    /** Drafts of class archives, until the programs that write them have ended. */
    Path classes() {
        return data.resolve("classes");
    }

    Path secrets() {
        return data.resolve("secrets.properties");
    }

    Path record() {
        return data.resolve("suite.json");
    }

    Path clock() {
        return data.resolve("clock-offset");
    }

    /** The documents that a program keeps outside of its database. */
    Path files(Program program) {
        return data.resolve("files").resolve(program.title());
    }

    /** Forgets everything but the lock, which the caller holds. */
    void empty() {
        try (Stream<Path> content = Files.list(data)) {
            for (Path path : content.filter(path -> !path.equals(lock())).toList()) {
                Trees.delete(path);
            }
        } catch (IOException e) {
            throw new PlainFailure(data + " cannot be emptied: " + e.getMessage(), e);
        }
    }
}
