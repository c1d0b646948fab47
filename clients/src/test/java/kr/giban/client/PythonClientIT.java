package kr.giban.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kr.giban.client.RunningGiban.Address;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The client in Python, with the libraries that are on this machine: {@code src/test/python}. */
@ExtendWith(RunningGiban.class)
class PythonClientIT {
    private static final Path PACKAGE = Path.of(System.getProperty("client.python"));
    private static final Path TESTS = Path.of("src/test/python/test_client.py").toAbsolutePath();

    private final Tool python = new Tool("python3", PACKAGE);

    @BeforeAll
    static void findPython() {
        Tool.require("python3", "Install Python 3.10 or later to try the client in Python.");
    }

    @Test
    void it_compiles() throws Exception {
        python.run("-m", "compileall", "-q", "giban_client");
    }

    @Test
    void it_does_what_a_technopark_needs(Address giban) throws Exception {
        if (python.attempt("-c", "import pydantic, urllib3, dateutil, typing_extensions")
                        .exitCode()
                != 0) {
            Tool.skip("What the client in Python needs is not on this machine. pip install " + PACKAGE);
        }

        String report = new Tool("env", PACKAGE)
                .on(giban)
                .run("PYTHONPATH=.", "PYTHONUTF8=1", "python3", TESTS.toString(), "-v");

        System.out.println(report);
        assertThat(report).contains("Ran 6 tests").doesNotContain("skipped");
    }
}
