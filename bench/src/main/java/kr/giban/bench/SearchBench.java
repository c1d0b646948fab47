package kr.giban.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import kr.giban.local.process.PlainFailure;
import kr.giban.local.suite.Program;
import kr.giban.local.suite.Suite;

/**
 * How long one client waits for what a search shows, its first page and its facets, for a page of the list in its orders, and
 * for the matrix, in an inventory of a million items that the database has in its memory, as when it has run for a while.
 */
final class SearchBench implements Bench {
    private static final double SEARCH_MILLIS = 100;
    private static final double READ_MILLIS = 50;
    /** A quick run is of a machine that may be busy. */
    private static final double QUICK_ALLOWANCE = 100;

    private static final int WARM_TIMES = 2;

    /** At least so many of the searches find a tenth of the inventory or more. */
    private static final double COMMON = 0.2;

    private static final List<String> ORDERS =
            List.of("", "&sort=nameKo", "&sort=-costKrw", "&sort=-acquiredOn", "&sort=-updatedAt", "&sort=assetNo");

    private final Answers answers = new Answers();
    private final boolean keep;
    private URI service;

    /** @param keep whether to measure in what an earlier run stored, if it did */
    SearchBench(boolean keep) {
        this.keep = keep;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public List<Figure> measure(boolean quick) {
        int items = quick ? 50_000 : 1_000_000;
        int rounds = quick ? 200 : 1000;
        double allowance = quick ? QUICK_ALLOWANCE : 1;
        EnumSet<Program> programs = EnumSet.of(Program.POSTGRES, Program.EQUIPMENT);
        // What is read is public: nobody waits for Keycloak, which is not there.
        Kept kept = Kept.of(name(), items, keep);
        try (Suite suite = kept.on(Suites.withLargeDatabase(name()))
                .programs(programs)
                .environment(Program.EQUIPMENT, "QUARKUS_OIDC_CONNECTION_DELAY", "1S")
                .environment(Program.EQUIPMENT, "GIBAN_SEARCH_FILL_AT_ONCE", String.valueOf(items))
                .build()) {
            suite.start();
            service = suite.address(Program.EQUIPMENT);
            SearchInventory inventory = new SearchInventory(new Db(suite.databaseUrl(Program.EQUIPMENT)), items);
            if (kept.note().isEmpty()) {
                inventory.store();
                kept.done(Kept.nothing());
            }
            inventory.warm();
            List<String> queries = inventory.queries(rounds);
            // A program of Java is as fast as it will be only when it has done all of it some times.
            for (int time = 0; time < WARM_TIMES; time++) {
                queries.forEach(this::search);
            }
            lists(rounds);
            matrices(rounds / 2);
            return List.of(
                    Figure.atMost("search.p99", searches(queries, items), "ms", SEARCH_MILLIS * allowance),
                    Figure.atMost("search.list.p99", lists(rounds), "ms", READ_MILLIS * allowance),
                    Figure.atMost("search.matrix.p99", matrices(rounds / 2), "ms", READ_MILLIS * allowance));
        }
    }

    private double searches(List<String> queries, int items) {
        double[] millis = new double[queries.size()];
        int common = 0;
        for (int i = 0; i < millis.length; i++) {
            Stopwatch watch = new Stopwatch();
            String facets = search(queries.get(i));
            millis[i] = watch.seconds() * 1000;
            common += answers.read(facets).path("total").asLong() >= items / 10 ? 1 : 0;
        }
        if (common < COMMON * millis.length) {
            throw new PlainFailure(
                    "Only %d of %d searches find a tenth of the inventory; the figures would be too good."
                            .formatted(common, millis.length));
        }
        return p99(millis);
    }

    /** The first page and the facets; gives these. */
    private String search(String words) {
        String q = "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
        get("/v1/equipment?" + q);
        return get("/v1/equipment/facets?" + q);
    }

    /** From page to page, in one order after the other. */
    private double lists(int rounds) {
        double[] millis = new double[rounds];
        String[] cursors = new String[ORDERS.size()];
        Arrays.fill(cursors, "");
        for (int i = 0; i < rounds; i++) {
            int order = i % ORDERS.size();
            Stopwatch watch = new Stopwatch();
            String page = get("/v1/equipment?cursor=" + cursors[order] + ORDERS.get(order));
            millis[i] = watch.seconds() * 1000;
            cursors[order] = answers.read(page).path("next").asText();
        }
        return p99(millis);
    }

    private double matrices(int rounds) {
        double[] millis = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            Stopwatch watch = new Stopwatch();
            get("/v1/equipment/matrix");
            millis[i] = watch.seconds() * 1000;
        }
        return p99(millis);
    }

    static double p99(double... millis) {
        double[] sorted = Arrays.stream(millis).sorted().toArray();
        return sorted[(int) Math.ceil(sorted.length * 0.99) - 1];
    }

    private String get(String path) {
        return answers.text(HttpRequest.newBuilder(service.resolve(path)).build());
    }
}
