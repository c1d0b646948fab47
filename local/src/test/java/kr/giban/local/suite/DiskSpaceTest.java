package kr.giban.local.suite;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import kr.giban.local.process.PlainFailure;
import org.junit.jupiter.api.Test;

class DiskSpaceTest {
    private final Path folder = Path.of("/data");

    @Test
    void aDiskThatIsNearlyFullIsToldBeforeAnythingIsWritten() {
        assertThatThrownBy(() -> DiskSpace.refuseLack(folder, 1499))
                .isInstanceOf(PlainFailure.class)
                .hasMessageContaining("/data has 1499 MB free")
                .hasMessageContaining("--data");
        assertThatCode(() -> DiskSpace.refuseLack(folder, 1500)).doesNotThrowAnyException();
    }
}
