package kr.giban.gateway.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kr.giban.gateway.edge.Page;
import kr.giban.gateway.exchange.Exchange;
import kr.giban.gateway.openapi.change.History;
import kr.giban.platform.problem.Language;

/** What has changed for who calls the API: told by hand, and below that each difference of the document. */
@Singleton
public class ChangelogPage implements Page {
    private static final String TOLD = "META-INF/giban/changelog.json";

    private final JsonNode told;
    private final History history;

    public ChangelogPage() throws IOException {
        this(new ObjectMapper().readTree(text(TOLD)), History.read(text(History.FILE)));
    }

    ChangelogPage(JsonNode told, History history) {
        this.told = told;
        this.history = history;
    }

    @Override
    public List<String> paths() {
        return List.of("/changelog");
    }

    @Override
    public void show(Exchange exchange, HttpServerResponse response, Map<String, String> parameters) {
        Language language = PageLanguage.of(exchange);
        Html.write(response, language, Html.either(language, "API 변경 내역", "Changes of the API"), body(language));
    }

    String body(Language language) {
        StringBuilder body = new StringBuilder();
        told.forEach(entry -> {
            body.append("<h2>")
                    .append(Html.escape(entry.path("version").asText()))
                    .append(" · ");
            body.append(Html.escape(entry.path("date").asText())).append("</h2><ul>");
            entry.path(language.tag()).forEach(line -> item(body, Html.escape(line.asText())));
            body.append("</ul>");
        });
        history.days().forEach((day, changes) -> {
            body.append("<h2>").append(Html.escape(day)).append("</h2>");
            list(body, Html.either(language, "호환되지 않는 변경", "Breaks clients"), changes.breaking());
            list(body, Html.either(language, "호환되는 변경", "Compatible"), reasonless(changes.compatible()));
        });
        return body.append(PageLanguage.link(language)).toString();
    }

    /** The changes are told in the words of the document, which are the same in every language. */
    private static void list(StringBuilder body, String title, Map<String, String> changes) {
        if (changes.isEmpty()) {
            return;
        }
        body.append("<details><summary>")
                .append(title)
                .append(" (")
                .append(changes.size())
                .append(")</summary><ul>");
        changes.forEach((change, reason) -> item(
                body,
                "<code>" + Html.escape(change) + "</code>" + (reason.isEmpty() ? "" : " — " + Html.escape(reason))));
        body.append("</ul></details>");
    }

    private static SortedMap<String, String> reasonless(Collection<String> changes) {
        SortedMap<String, String> all = new TreeMap<>();
        changes.forEach(change -> all.put(change, ""));
        return all;
    }

    private static void item(StringBuilder body, String html) {
        body.append("<li>").append(html).append("</li>");
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            return in == null ? "{}" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
