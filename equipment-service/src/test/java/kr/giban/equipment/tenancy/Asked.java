package kr.giban.equipment.tenancy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.giban.equipment.userequest.Requests;
import kr.giban.platform.testing.ApiOperation;
import kr.giban.platform.testing.Sample;

/** Requests for an operation that are all about a marked center. What it cannot fill, it does not leave out: it fails. */
final class Asked {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(\\w+)}");
    /** Names that say that the parameter leads to something of a center's. */
    private static final Pattern LEADING =
            Pattern.compile("(?i)(.*id|.*center|.*organization|.*item|.*equipment|.*asset.*|q|entity.+|subject|after)");

    private static final String FILE = "센터코드,자산번호,장비명(국문),표준분류\n%s,A-1,빼앗긴 장비,A\n";

    private final Marked marked;

    Asked(Marked marked) {
        this.marked = marked;
    }

    /** @param byPersonal whether it looks for something personal, as if one could be found by it */
    record Reading(Sample sample, boolean byPersonal) {}

    /** Everything that leads to the center: once by the path alone, and once by each parameter that narrows a list. */
    List<Reading> reading(ApiOperation operation, String token) {
        List<Reading> readings = new ArrayList<>(List.of(new Reading(filled(operation, token), false)));
        operation.queryParameters().keySet().forEach(name -> {
            List<String> values = marked.queries().get(name);
            if (values == null && LEADING.matcher(name).matches()) {
                throw new AssertionError(
                        "%s has the parameter %s: say in Marked.queries() what fills it".formatted(operation, name));
            }
            if (values != null) {
                values.forEach(value -> readings.add(new Reading(
                        filled(operation, token).query(name, value),
                        marked.secrets().contains(value))));
            }
        });
        return readings;
    }

    /** The write, in each mode that it has, as its example says. */
    List<Sample> writing(ApiOperation operation, String token) {
        if (!operation.queryParameters().containsKey("mode")) {
            return List.of(filled(operation, token));
        }
        return List.of(filled(operation, token), filled(operation, token).query("mode", "partial"));
    }

    /** The path as a request has it, up to and with the parameter that names the resource. */
    String resource(ApiOperation operation) {
        String path = operation.path();
        String filled = path.substring(0, path.indexOf('}') + 1);
        return PARAMETER.matcher(filled).replaceAll(found -> Matcher.quoteReplacement(value(operation, found.end())));
    }

    private Sample filled(ApiOperation operation, String token) {
        Sample sample = token == null ? Sample.anonymous() : Sample.as(token);
        Matcher parameters = PARAMETER.matcher(operation.path());
        while (parameters.find()) {
            sample.path(parameters.group(1), value(operation, parameters.end()));
        }
        operation.queryParameters().forEach((name, parameter) -> {
            if (parameter.path("required").asBoolean()) {
                sample.query(name, required(operation, name));
            }
        });
        if (operation.queryParameters().containsKey("limit")) {
            sample.query("limit", 500);
        }
        if (operation.hasJsonBody()) {
            fillExample(operation, sample);
        }
        if (operation.hasForm()) {
            byte[] file = FILE.formatted(marked.center.code()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            String[] field = Marked.form(operation.id());
            sample.with((request, method, path, id) ->
                    request.multiPart("file", "장비.csv", file, "text/csv").multiPart(field[0], field[1]));
        }
        return sample;
    }

    private void fillExample(ApiOperation operation, Sample sample) {
        JsonNode example = operation.example();
        Map<String, String> values = Map.of(
                "code",
                marked.center.code(),
                "item",
                marked.item,
                "name",
                UUID.randomUUID().toString());
        Matcher placeholders = PLACEHOLDER.matcher(example.toString());
        while (placeholders.find()) {
            String name = placeholders.group(1);
            if (!values.containsKey(name)) {
                throw new AssertionError(
                        "%s has ${%s} in its example: say in Asked what fills it".formatted(operation, name));
            }
            sample.placeholder(name, values.get(name));
        }
        // The days of the examples are past one day.
        if (example.has("from") && example.has("to")) {
            sample.member("from", Requests.at(20)).member("to", Requests.at(22));
        }
    }

    private String value(ApiOperation operation, int end) {
        String path = operation.path().substring(0, end);
        String value = marked.paths().get(path);
        if (value == null) {
            throw new AssertionError("%s has %s: say in Marked.paths() what fills it".formatted(operation, path));
        }
        return value;
    }

    private static String required(ApiOperation operation, String name) {
        String value = Marked.required().get(name);
        if (value == null) {
            throw new AssertionError(
                    "%s demands the parameter %s: say in Marked.required() what fills it".formatted(operation, name));
        }
        return value;
    }
}
