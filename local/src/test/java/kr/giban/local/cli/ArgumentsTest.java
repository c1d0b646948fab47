package kr.giban.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import kr.giban.local.process.PlainFailure;
import kr.giban.local.suite.Ports;
import kr.giban.local.suite.Program;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
    private static Arguments typed(String... words) {
        return Arguments.of(words, Map.of());
    }

    @Test
    void withoutOptionsEverythingRunsOnTheStandardPorts() {
        Arguments arguments = typed("run");

        assertThat(arguments.ports()).isEqualTo(Ports.standard());
        assertThat(arguments.programs()).containsExactly(Program.values());
        assertThat(arguments.data()).endsWith(Path.of(".giban"));
    }

    @Test
    void optionsGoBeforeTheEnvironment() {
        Map<String, String> environment = Map.of("GIBAN_DATA", "/var/giban", "GIBAN_PORT_BASE", "18080");

        assertThat(Arguments.of(new String[] {"run"}, environment).data()).isEqualTo(Path.of("/var/giban"));
        assertThat(Arguments.of(new String[] {"run"}, environment).ports().gateway())
                .isEqualTo(18080);
        String[] words = {"run", "--data", "/elsewhere", "--port-base", "20000"};
        assertThat(Arguments.of(words, environment).data()).isEqualTo(Path.of("/elsewhere"));
        assertThat(Arguments.of(words, environment).ports().postgres()).isEqualTo(20007);
    }

    @Test
    void aPartOfTheProgramsCanBeChosen() {
        assertThat(typed("run", "--only", "postgres, gateway").programs())
                .containsExactly(Program.POSTGRES, Program.GATEWAY);
    }

    @Test
    void mistakesAreToldPlainly() {
        assertThatThrownBy(() -> typed("run", "--onyl", "x"))
                .isInstanceOf(PlainFailure.class)
                .hasMessageContaining("--onyl");
        assertThatThrownBy(() -> typed("run", "--data"))
                .isInstanceOf(PlainFailure.class)
                .hasMessageContaining("--data <folder>");
        assertThatThrownBy(() -> typed("run", "--port-base", "many"))
                .isInstanceOf(PlainFailure.class)
                .hasMessageContaining("many");
        assertThatThrownBy(() -> typed("run", "--port-base", "80"))
                .isInstanceOf(PlainFailure.class)
                .hasMessageContaining("1024");
        assertThatThrownBy(() -> typed("run", "--only", "mail"))
                .isInstanceOf(PlainFailure.class)
                .hasMessageContaining("hearing-service");
    }
}
