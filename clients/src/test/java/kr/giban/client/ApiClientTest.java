package kr.giban.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import kr.giban.client.api.CentersApi;
import kr.giban.client.api.CentersApi.ListCentersOptions;
import kr.giban.client.model.CenterPage;
import kr.giban.client.model.CenterResponse;
import kr.giban.client.model.CenterState;
import org.junit.jupiter.api.Test;

/** What no Giban would answer, and what goes to it. */
class ApiClientTest {

    @Test
    void what_is_between_answers_and_is_told_as_it_came() throws IOException {
        try (Answering proxy = new Answering(502, "text/html", "<h1>점검 중</h1>")) {
            ApiException refused = catchThrowableOfType(
                    ApiException.class, () -> centers(proxy.address()).listCenters());

            assertThat(refused.status()).isEqualTo(502);
            assertThat(refused.code()).isEmpty();
            assertThat(refused.faults()).isEmpty();
            assertThat(refused).hasMessageContaining("점검 중");
        }
    }

    @Test
    void a_problem_that_cannot_be_read_is_told_as_it_came() throws IOException {
        try (Answering broken = new Answering(500, "application/problem+json", "{\"title\": ")) {
            assertThatThrownBy(() -> centers(broken.address()).listCenters())
                    .isInstanceOf(ApiException.class)
                    .hasMessage("500 {\"title\": ");
        }
    }

    @Test
    void a_gateway_that_is_not_there_is_no_refusal() {
        assertThatThrownBy(() -> centers(URI.create("http://127.0.0.1:1")).listCenters())
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void fields_and_values_that_a_later_version_adds_break_nobody() throws IOException {
        String later =
                "{\"items\": [{\"code\": \"X-1\", \"state\": \"MOTHBALLED\", \"mood\": 7}], \"weather\": \"fair\"}";
        try (Answering gateway = new Answering(200, "application/json", later)) {
            CenterPage page = centers(gateway.address()).listCenters();

            assertThat(page.getItems())
                    .extracting(CenterResponse::getState)
                    .containsExactly(CenterState.UNKNOWN_DEFAULT_OPEN_API);
        }
    }

    @Test
    void what_is_asked_for_is_encoded_and_lists_are_repeated() throws IOException {
        try (Answering gateway = new Answering(200, "application/json", "{\"items\": []}")) {
            centers(URI.create(gateway.address() + "/"))
                    .listCenters(new ListCentersOptions().q("나노 a&b+c").region(List.of("11", "26")));

            assertThat(gateway.targets())
                    .containsExactly("/v1/centers?q=%EB%82%98%EB%85%B8%20a%26b%2Bc&region=11&region=26");
        }
    }

    private static CentersApi centers(URI gateway) {
        return new CentersApi(ApiClient.at(gateway).build());
    }
}
