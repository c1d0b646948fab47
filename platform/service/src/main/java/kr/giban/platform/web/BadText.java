package kr.giban.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kr.giban.platform.problem.Fault;

/** Texts that Java and JSON can hold but UTF-8 or PostgreSQL cannot: U+0000, and half of a surrogate pair. */
public final class BadText {
    private BadText() {}

    /** The code of what is wrong with a text. */
    public static Optional<String> code(String text) {
        if (text.indexOf('\0') >= 0) {
            return Optional.of("nul-character");
        }
        return StandardCharsets.UTF_8.newEncoder().canEncode(text) ? Optional.empty() : Optional.of("not-unicode");
    }

    /** Tells where such texts stand; at the whole body if they cannot be found in what was read. */
    static void find(JsonNode body, Consumer<Fault> faults) {
        if (!find(body, "", faults)) {
            faults.accept(Fault.at("", "not-unicode"));
        }
    }

    private static boolean find(JsonNode node, String pointer, Consumer<Fault> faults) {
        boolean found = node.isTextual() && check(node.asText(), pointer, faults);
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            found |= check(field.getKey(), pointer, faults);
            found |= find(field.getValue(), pointer + "/" + field.getKey().replace("\0", ""), faults);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            found |= find(node.get(i), pointer + "/" + i, faults);
        }
        return found;
    }

    private static boolean check(String text, String pointer, Consumer<Fault> faults) {
        Optional<String> code = code(text);
        code.ifPresent(wrong -> faults.accept(Fault.at(pointer, wrong)));
        return code.isPresent();
    }
}
