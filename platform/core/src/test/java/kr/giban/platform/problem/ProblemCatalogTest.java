package kr.giban.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemCatalogTest {
    private final ProblemCatalog catalog = ProblemCatalog.load(getClass().getClassLoader());

    @Test
    void every_code_speaks_korean_and_english() {
        assertThat(catalog.entries()).isNotEmpty();
        catalog.entries().forEach((code, entry) -> {
            assertThat(code).matches("[a-z][a-z0-9-]+");
            for (Map<String, String> texts : List.of(entry.title(), entry.detail(), entry.help())) {
                assertThat(texts.keySet()).as(code).isEqualTo(Set.of("ko", "en"));
                assertThat(texts.values()).as(code).noneMatch(String::isBlank);
                assertThat(texts.get("ko")).as(code).matches(".*[가-힣].*");
            }
        });
    }

    @Test
    void fills_braces_and_lists_all_faults_in_the_reader_s_language() {
        ProblemException e = ProblemException.of("invalid-request")
                .withFault(Fault.at("/a", "unknown-field", Map.of("field", "a$1")))
                .withFault(Fault.at("/b", "required"));
        Problem ko = catalog.render(e, Language.KO, "/v1/x", "r-1");
        Problem en = catalog.render(e, Language.EN, "/v1/x", "r-1");
        assertThat(ko.errors()).extracting(Problem.Item::message).containsExactly("알 수 없는 항목입니다: a$1", "필수 항목입니다.");
        assertThat(en.errors())
                .extracting(Problem.Item::message)
                .containsExactly("Unknown field: a$1", "A value is required.");
        assertThat(en.type()).isEqualTo("/problems/invalid-request");
        assertThat(en.status()).isEqualTo(400);
    }

    @Test
    void of_many_faults_of_form_the_first_are_told_and_how_many_there_are() {
        List<Fault> many = Collections.nCopies(ProblemCatalog.MOST_ERRORS + 1, Fault.at("/a", "required"));
        Problem form = catalog.render(
                ProblemException.of("invalid-request").withFaults(many).withFaultsLeftOut(5),
                Language.EN,
                "/v1/x",
                "r-1");
        Problem rule = catalog.render(ProblemException.rules(many), Language.EN, "/v1/x", "r-1");
        assertThat(form.errors()).hasSize(ProblemCatalog.MOST_ERRORS);
        assertThat(form.more()).containsExactly(Map.entry("errorsTotal", ProblemCatalog.MOST_ERRORS + 6));
        assertThat(rule.errors()).hasSameSizeAs(many);
        assertThat(rule.more()).isEmpty();
    }

    @Test
    void half_a_character_of_the_request_is_not_half_a_character_of_the_answer() throws Exception {
        ProblemException e = ProblemException.of("invalid-request")
                .withFault(Fault.at("/\ud800", "unknown-field", Map.of("field", "\ud800")));
        byte[] answer = new ObjectMapper().writeValueAsBytes(catalog.render(e, Language.KO, "/v1/x", "r-1"));
        assertThat(new ObjectMapper().readTree(answer).at("/errors/0/pointer").asText())
                .isEqualTo("/\ufffd");
    }

    @Test
    void an_unknown_code_is_a_fault_of_ours_and_shows_nothing() {
        ProblemException e = ProblemException.of("no-such-code").withMember("secret", "x");
        Problem problem = catalog.render(e, Language.EN, "/v1/x", "r-1");
        assertThat(problem.status()).isEqualTo(500);
        assertThat(problem.code()).isEqualTo("internal-error");
        assertThat(problem.more()).isEmpty();
    }

    @Test
    void what_a_code_adds_stands_beside_the_standard_members() throws Exception {
        ProblemException e = ProblemException.of("illegal-transition")
                .withMember("state", "DRAFT")
                .withMember("allowed", List.of("OPEN"))
                .withBlockers(List.of(Fault.of("required")));
        ObjectMapper mapper = new ObjectMapper();
        JsonNode json = mapper.readTree(mapper.writeValueAsString(catalog.render(e, Language.KO, "/v1/x", "r-1")));
        assertThat(json.path("state").asText()).isEqualTo("DRAFT");
        assertThat(json.path("allowed").path(0).asText()).isEqualTo("OPEN");
        assertThat(json.path("blockers").path(0).path("code").asText()).isEqualTo("required");
        assertThat(json.has("errors")).isFalse();
        assertThat(json.has("more")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en|EN", "ko|KO", "en-US,en;q=0.9|EN", "ko-KR,en;q=0.5|KO", "fr|KO", "*|KO", ";;;|KO", "''|KO"})
    void korean_unless_english_is_preferred(String header, Language expected) {
        assertThat(Language.of(header)).isEqualTo(expected);
    }
}
