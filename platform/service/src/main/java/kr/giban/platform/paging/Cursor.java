package kr.giban.platform.paging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import kr.giban.platform.digest.Sha256;
import kr.giban.platform.problem.ProblemException;

/** The opaque text of a place in a list: a fingerprint of order and filters, and the values of the last row. */
final class Cursor {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<Class<?>, Function<String, Object>> READERS = Map.of(
            String.class, Cursor::text,
            Long.class, Long::valueOf,
            Integer.class, Integer::valueOf,
            UUID.class, UUID::fromString,
            Instant.class, text -> instant(Instant.parse(text)),
            LocalDate.class, text -> date(LocalDate.parse(text)),
            BigDecimal.class, Cursor::number);
    /** More than any column holds; the digits of an exponent's number would be written out. */
    private static final int LONGEST_NUMBER = 100;

    private Cursor() {}

    private static String text(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a text without U+0000");
        }
        return text;
    }

    /** Rows may hold the ends of time that stand for always and for ever, but nothing beyond them. */
    private static LocalDate date(LocalDate date) {
        if (date.getYear() < 1 || date.getYear() > 9999) {
            throw new DateTimeException("a date of four digits");
        }
        return date;
    }

    private static Instant instant(Instant instant) {
        date(LocalDate.ofInstant(instant, ZoneOffset.UTC));
        return instant;
    }

    private static BigDecimal number(String text) {
        BigDecimal number = new BigDecimal(text);
        if (Math.abs((long) number.scale()) > LONGEST_NUMBER || number.precision() > LONGEST_NUMBER) {
            throw new IllegalArgumentException("a number of a sensible length");
        }
        return number;
    }

    static String fingerprint(String orderBy, Object... filters) {
        return Sha256.hex(orderBy + Arrays.deepToString(filters)).substring(0, 12);
    }

    static String encode(String fingerprint, List<Object> values) {
        List<String> texts = new ArrayList<>();
        texts.add(fingerprint);
        values.forEach(value -> texts.add(value.toString()));
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(texts));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Object> decode(String cursor, String fingerprint, List<Keyset.Key> keys) {
        try {
            List<String> texts =
                    JSON.readValue(Base64.getUrlDecoder().decode(cursor), new TypeReference<List<String>>() {});
            if (texts.size() != keys.size() + 1 || !fingerprint.equals(texts.get(0))) {
                throw ProblemException.of("invalid-cursor");
            }
            List<Object> values = new ArrayList<>();
            for (int i = 0; i < keys.size(); i++) {
                values.add(READERS.get(keys.get(i).type()).apply(texts.get(i + 1)));
            }
            return values;
        } catch (IOException | IllegalArgumentException | DateTimeException | NullPointerException e) {
            throw ProblemException.of("invalid-cursor");
        }
    }
}
