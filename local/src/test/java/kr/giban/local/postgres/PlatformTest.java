package kr.giban.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.giban.local.process.PlainFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {
    @ParameterizedTest
    @CsvSource({"Linux, amd64", "Linux, aarch64", "Mac OS X, x86_64", "Mac OS X, aarch64"})
    void everySupportedMachineFindsItsArchive(String name, String processor) {
        String archive = Platform.of(name, processor).archive();

        assertThat(getClass().getResource(archive)).as(archive).isNotNull();
    }

    @Test
    void anotherMachineIsRefusedWithTheWayOut() {
        assertThatThrownBy(() -> Platform.of("Windows 11", "amd64"))
                .isInstanceOf(PlainFailure.class)
                .hasMessageContaining("docker-compose.yml");
    }
}
