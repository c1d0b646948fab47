package kr.giban.platform.problem;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All codes that a program can answer with: the ones of this library and those of the program, each read from
 * {@value #RESOURCE} of its jar.
 */
public final class ProblemCatalog {
    /** Where each jar keeps its codes. */
    public static final String RESOURCE = "META-INF/giban/problems.json";

    /**
     * More faults of form than these are counted in an answer, but not told: a small body could ask for a large answer.
     * What is against a rule is told in full, since the form bounds it.
     */
    public static final int MOST_ERRORS = 1000;

    private static final int FORM = 400;

    private static final String ERRORS_TOTAL = "errorsTotal";

    /** Halves of surrogate pairs, which a client can put into the name of a field and UTF-8 cannot hold. */
    private static final Pattern HALF_CHARACTER = Pattern.compile("\\p{Cs}");

    private static final Pattern BRACE = Pattern.compile("\\{(\\w+)}");
    /** Members that an item always has; a parameter of that name only fills a brace. */
    private static final Set<String> ITEM_MEMBERS = Set.of("pointer", "code", "message");

    private final Map<String, Entry> entries;

    /**
     * A code's texts.
     *
     * @param status the HTTP status, or 0 for a code that only stands in {@code errors} and {@code blockers}
     * @param title short, the same for each occurrence
     * @param detail this occurrence, with braces for its parameters
     * @param help what a reader should do, shown on the code's page
     */
    public record Entry(int status, Map<String, String> title, Map<String, String> detail, Map<String, String> help) {}

    public ProblemCatalog(Map<String, Entry> entries) {
        this.entries = Collections.unmodifiableMap(new TreeMap<>(entries));
    }

    /** Reads the catalogs of all jars that the loader sees; one code twice is an error. */
    public static ProblemCatalog load(ClassLoader loader) {
        Map<String, Entry> all = new LinkedHashMap<>();
        ObjectMapper json = new ObjectMapper();
        try {
            for (URL url : List.copyOf(Collections.list(loader.getResources(RESOURCE)))) {
                try (InputStream in = url.openStream()) {
                    Map<String, Entry> read = json.readValue(in, new TypeReference<Map<String, Entry>>() {});
                    read.forEach((code, entry) -> {
                        Entry other = all.putIfAbsent(code, entry);
                        if (other != null && !other.equals(entry)) {
                            throw new IllegalStateException("problem code defined twice: " + code + " in " + url);
                        }
                    });
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ProblemCatalog(all);
    }

    public Map<String, Entry> entries() {
        return entries;
    }

    public boolean knows(String code) {
        return entries.containsKey(code);
    }

    /** The status of a code; 500 for one that is unknown or has no status. */
    public int status(String code) {
        Entry entry = entries.get(code);
        return entry == null || entry.status() == 0 ? 500 : entry.status();
    }

    /** The answer to an exception, in the reader's language. */
    public Problem render(ProblemException e, Language language, String instance, String requestId) {
        int status = status(e.code());
        String code = status == 500 ? "internal-error" : e.code();
        Entry entry = entries.get(code);
        Map<String, Object> more = new LinkedHashMap<>();
        if (status != 500) {
            e.members().forEach(name -> more.put(name, e.parameters().get(name)));
        }
        List<Fault> told =
                status == FORM && e.faults().size() > MOST_ERRORS ? e.faults().subList(0, MOST_ERRORS) : e.faults();
        if (e.faultsInAll() > told.size()) {
            more.put(ERRORS_TOTAL, e.faultsInAll());
        }
        return new Problem(
                "/problems/" + code,
                text(entry.title(), language, Map.of()),
                status,
                text(entry.detail(), language, e.parameters()),
                instance,
                code,
                requestId,
                items(told, language),
                items(e.blockers(), language),
                more);
    }

    /** What a code is called in the reader's language; the bare code where the catalog has none. */
    public String title(String code, Language language) {
        Entry entry = entries.get(code);
        return entry == null ? code : text(entry.title(), language, Map.of());
    }

    /** The message of a fault in the reader's language; the bare code where the catalog has none. */
    public String message(Fault fault, Language language) {
        Entry entry = entries.get(fault.code());
        return entry == null ? fault.code() : text(entry.detail(), language, fault.parameters());
    }

    private List<Problem.Item> items(List<Fault> faults, Language language) {
        List<Problem.Item> items = new ArrayList<>(faults.size());
        for (Fault fault : faults) {
            Map<String, Object> more = new LinkedHashMap<>(fault.parameters());
            more.keySet().removeAll(ITEM_MEMBERS);
            more.replaceAll((name, value) -> value instanceof String text ? whole(text) : value);
            items.add(new Problem.Item(whole(fault.pointer()), fault.code(), whole(message(fault, language)), more));
        }
        return items;
    }

    private static String whole(String text) {
        return text == null ? null : HALF_CHARACTER.matcher(text).replaceAll("\uFFFD");
    }

    private static String text(Map<String, String> texts, Language language, Map<String, Object> parameters) {
        Matcher braces = BRACE.matcher(texts.getOrDefault(language.tag(), ""));
        return braces.replaceAll(m -> Matcher.quoteReplacement(String.valueOf(parameters.getOrDefault(m.group(1), ""))))
                .strip();
    }
}
