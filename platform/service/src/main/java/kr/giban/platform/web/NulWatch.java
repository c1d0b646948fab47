package kr.giban.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import kr.giban.platform.problem.Fault;

/**
 * Notices whether a JSON text says U+0000, which is a character of JSON but not of PostgreSQL, while the text is read. It
 * can only be said as an escape: six bytes after an even number of backslashes.
 */
final class NulWatch extends FilterInputStream {
    private static final String ESCAPE = "\\u0000";

    private int matched;
    private boolean seen;

    NulWatch(InputStream in) {
        super(in);
    }

    boolean hasSeen() {
        return seen;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
            look(one);
        }
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        for (int i = offset; i < offset + count; i++) {
            look(buffer[i]);
        }
        return count;
    }

    private void look(int one) {
        if (one == ESCAPE.charAt(matched)) {
            matched++;
            if (matched == ESCAPE.length()) {
                seen = true;
                matched = 0;
            }
        } else {
            // A second backslash ends the first one's escape; any other byte but a backslash begins nothing.
            matched = one == '\\' && matched != 1 ? 1 : 0;
        }
    }

    /** Where the character stands; at the whole body if it cannot be found in what was read. */
    static List<Fault> faults(JsonNode body) {
        List<Fault> faults = new ArrayList<>();
        collect(body, "", faults);
        if (faults.isEmpty()) {
            faults.add(Fault.at("", "nul-character"));
        }
        return faults;
    }

    private static void collect(JsonNode node, String pointer, List<Fault> faults) {
        if (node.isTextual() && node.asText().indexOf('\0') >= 0) {
            faults.add(Fault.at(pointer, "nul-character"));
        }
        node.properties().forEach(field -> {
            if (field.getKey().indexOf('\0') >= 0) {
                faults.add(Fault.at(pointer, "nul-character"));
            }
            collect(field.getValue(), pointer + "/" + field.getKey().replace("\0", ""), faults);
        });
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), pointer + "/" + i, faults);
            }
        }
    }
}
