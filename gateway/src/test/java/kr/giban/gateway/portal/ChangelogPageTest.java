package kr.giban.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import kr.giban.gateway.openapi.change.History;
import kr.giban.platform.problem.Language;
import org.junit.jupiter.api.Test;

class ChangelogPageTest {
    @Test
    void tells_what_was_written_and_then_each_difference_the_newest_first() throws IOException {
        ChangelogPage page = new ChangelogPage(
                new ObjectMapper()
                        .readTree(
                                "[{\"version\": \"2\", \"date\": \"2026-03-01\", \"ko\": [\"가 <b>\"], \"en\": [\"A\"]}]"),
                History.read("""
                        {"2026-03-01": {"breaking": {}, "compatible": ["GET /v1/a: operation added"]},
                         "2026-03-02": {"breaking": {"GET /v1/<b>: operation removed": "unused"}, "compatible": []}}
                        """));

        assertThat(page.body(Language.KO))
                .containsSubsequence(
                        "2 · 2026-03-01",
                        "가 &lt;b&gt;",
                        "2026-03-02",
                        "호환되지 않는 변경",
                        "GET /v1/&lt;b&gt;: operation removed",
                        "unused",
                        "2026-03-01",
                        "호환되는 변경",
                        "GET /v1/a: operation added")
                .doesNotContain("<b>");
        assertThat(page.body(Language.EN)).contains("<li>A</li>", "Breaks clients", "Compatible");
    }
}
