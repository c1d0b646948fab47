package kr.giban.gateway.portal;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kr.giban.gateway.edge.Page;
import kr.giban.gateway.exchange.Exchange;
import kr.giban.gateway.openapi.MergedDocument;
import kr.giban.platform.problem.Language;
import kr.giban.platform.problem.ProblemException;

/** What the {@code type} of every problem opens: the code explained, and the list of all. */
@Singleton
public class ProblemPage implements Page {
    private static final Pattern BRACE = Pattern.compile("\\{(\\w+)}");

    private final SortedMap<String, JsonNode> problems = new TreeMap<>();

    public ProblemPage(MergedDocument document) {
        document.openapi()
                .path("x-problems")
                .properties()
                .forEach(problem -> problems.put(problem.getKey(), problem.getValue()));
    }

    @Override
    public List<String> paths() {
        return List.of("/problems", "/problems/{code}");
    }

    @Override
    public void show(Exchange exchange, HttpServerResponse response, Map<String, String> parameters) {
        Language language = PageLanguage.of(exchange);
        String code = parameters.get("code");
        if (code == null) {
            Html.write(response, language, Html.either(language, "오류 코드", "Problem codes"), list(language));
            return;
        }
        JsonNode problem = problems.get(code);
        if (problem == null) {
            throw ProblemException.notFound();
        }
        Html.write(response, language, text(problem, "title", language), one(code, problem, language));
    }

    private String list(Language language) {
        StringBuilder rows = new StringBuilder("<table>");
        problems.forEach((code, problem) -> rows.append("""
                <tr><td>%s</td><td><a href="/problems/%s"><code>%s</code></a></td><td>%s</td></tr>
                """.formatted(
                        status(problem, language),
                        Html.escape(code),
                        Html.escape(code),
                        Html.escape(text(problem, "title", language)))));
        return rows.append("</table>").toString();
    }

    private static String one(String code, JsonNode problem, Language language) {
        String detail = text(problem, "detail", language);
        return """
                <p><code>%s</code> · %s</p>
                <h2>%s</h2><p>%s</p>%s
                <h2>%s</h2><p>%s</p>
                %s
                """.formatted(
                        Html.escape(code),
                        status(problem, language),
                        Html.either(language, "내용", "What happened"),
                        readable(detail),
                        BRACE.matcher(detail).find() ? "<p><small>" + legend(language) + "</small></p>" : "",
                        Html.either(language, "조치", "What to do"),
                        readable(text(problem, "help", language)),
                        PageLanguage.link(language));
    }

    /** The places that an answer fills, as places. */
    private static String readable(String template) {
        return BRACE.matcher(Html.escape(template)).replaceAll("<var>‹$1›</var>");
    }

    private static String legend(Language language) {
        return Html.either(
                language, "‹ › 자리에는 그때의 값이 들어갑니다.", "An answer has the value of its case in place of each ‹name›.");
    }

    /** A code without a status only stands inside others, in their {@code errors} or {@code blockers}. */
    private static String status(JsonNode problem, Language language) {
        int status = problem.path("status").asInt();
        return status == 0 ? Html.either(language, "항목", "item") : "HTTP " + status;
    }

    private static String text(JsonNode problem, String part, Language language) {
        return problem.path(part).path(language.tag()).asText();
    }
}
