package kr.giban.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RoutingPropertiesTest {
    private static final List<String> TEMPLATES = List.of(
            "/v1/a",
            "/v1/a.x",
            "/v1/a/{id}",
            "/v1/a/{id}.x",
            "/v1/a/b",
            "/v1/a/{id}/b",
            "/v1/a/b/{id}",
            "/v1/a/{id}/{other}",
            "/v1/b/{id}/a/{other}");
    private final PathTree<String> tree = new PathTree<>();

    RoutingPropertiesTest() {
        TEMPLATES.forEach(template -> tree.add(template, template));
    }

    @Provide
    Arbitrary<List<String>> segments() {
        return Arbitraries.of("v1", "a", "b", "a.x", "b.x", ".x", "x", "v1.x", "%", "한글", "a b", "{id}")
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<String> attacks() {
        return Arbitraries.of(
                        "..",
                        ".",
                        "",
                        "%2e%2e",
                        "%2E.",
                        "%2f",
                        "a%2fb",
                        "a%2f..",
                        "x%5cy",
                        ";",
                        "a;b",
                        "%00",
                        "%",
                        "%g0",
                        "internal",
                        "q")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(parts -> "/v1/a/" + String.join("/", parts));
    }

    /** Literal segments equal, parameters filled: the rule written again, without a tree. */
    private static boolean fits(String template, List<String> segments) {
        List<String> wanted = List.of(template.substring(1).split("/", -1));
        if (wanted.size() != segments.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            String suffix = wanted.get(i).replaceAll("^\\{\\w+}", "");
            boolean parameter = !suffix.equals(wanted.get(i));
            String segment = segments.get(i);
            boolean fits = parameter
                    ? segment.endsWith(suffix) && segment.length() > suffix.length()
                    : segment.equals(wanted.get(i));
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static String encoded(List<String> segments) {
        StringBuilder path = new StringBuilder();
        segments.forEach(segment -> path.append('/')
                .append(URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20")));
        return path.toString();
    }

    @Property(seed = "20220321")
    void a_path_is_found_exactly_when_a_template_fits_and_then_a_fitting_one(
            @ForAll("segments") List<String> segments) {
        Optional<String> found =
                RequestPath.of(encoded(segments)).flatMap(tree::find).map(PathTree.Match::value);

        assertThat(found.isPresent()).isEqualTo(TEMPLATES.stream().anyMatch(template -> fits(template, segments)));
        found.ifPresent(template -> assertThat(fits(template, segments)).isTrue());
    }

    @Property(seed = "20220321")
    void a_fully_literal_template_wins_over_all_others(@ForAll("segments") List<String> segments) {
        String literal = "/" + String.join("/", segments);
        if (TEMPLATES.contains(literal) && !literal.contains("{")) {
            assertThat(RequestPath.of(encoded(segments))
                            .flatMap(tree::find)
                            .orElseThrow()
                            .value())
                    .isEqualTo(literal);
        }
    }

    @Property(seed = "20220321")
    void encoding_more_than_needed_changes_nothing(@ForAll("segments") List<String> segments) {
        StringBuilder escaped = new StringBuilder();
        for (String segment : segments) {
            escaped.append('/');
            for (byte b : segment.getBytes(StandardCharsets.UTF_8)) {
                escaped.append("%%%02x".formatted(b));
            }
        }

        assertThat(RequestPath.of(escaped.toString())).isEqualTo(RequestPath.of(encoded(segments)));
    }

    @Property(seed = "20220321")
    void no_segment_that_passes_can_leave_its_place(@ForAll("attacks") String raw) {
        RequestPath.of(raw).ifPresent(path -> assertThat(path.segments()).allSatisfy(segment -> {
            assertThat(segment).doesNotContain("\\", ";", "\0");
            assertThat(segment.split("/", -1)).doesNotContain("", ".", "..");
        }));
    }

    @Property(seed = "20220321")
    void a_slash_fits_no_template_that_does_not_say_so(@ForAll("segments") List<String> segments, @ForAll int at) {
        List<String> slashed = new ArrayList<>(segments);
        slashed.set(Math.floorMod(at, segments.size()), "a/b");

        assertThat(RequestPath.of(encoded(slashed)).flatMap(tree::find)).isEmpty();
    }
}
