package kr.giban.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolsTest {
    @TempDir
    Path folder;

    @Test
    void aToolIsMadeOnce() throws Exception {
        Tools tools = new Tools(folder);
        tools.get("hammer", made -> Files.writeString(made.resolve("head"), "first"));

        Path again = tools.get("hammer", made -> Files.writeString(made.resolve("head"), "second"));

        assertThat(Files.readString(again.resolve("head"))).isEqualTo("first");
    }

    @Test
    void whatWasCutShortIsMadeAnew() throws Exception {
        Tools tools = new Tools(folder);
        assertThatThrownBy(() -> tools.get("hammer", made -> {
                    Files.writeString(made.resolve("half"), "");
                    throw new IOException("no space left on device");
                }))
                .isInstanceOf(PlainFailure.class)
                .hasMessageContaining("no space left on device");

        Path whole = tools.get("hammer", made -> Files.writeString(made.resolve("head"), "whole"));

        assertThat(whole.resolve("half")).doesNotExist();
        assertThat(whole.resolve("head")).hasContent("whole");
    }
}
