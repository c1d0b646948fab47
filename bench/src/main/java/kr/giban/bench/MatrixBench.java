package kr.giban.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import kr.giban.local.suite.Program;
import kr.giban.local.suite.Suite;

/**
 * How long one client waits for a matrix of now and for one of a past moment, in an inventory of a million items of which half
 * have changed, most of them more than once; and whether the past is what was there then, which is counted before the changes.
 */
final class MatrixBench implements Bench {
    private static final double NOW_MILLIS = 50;
    private static final double PAST_SECONDS = 2;
    /** A quick run is of a machine that may be busy. */
    private static final double QUICK_ALLOWANCE = 100;

    private static final int WARM_TIMES = 3;
    private static final long SEED = 20_260_301;

    private static final List<String> DIMENSIONS = List.of("class", "region", "center", "state", "sharing", "year");
    private static final List<String> MEASURES = List.of("count", "cost", "utilization");
    private static final List<String> CHANGED_AT = List.of("2025-02-01", "2025-05-01", "2025-08-01");

    /** Every change is of another half of the items, and of all that the matrix counts. */
    private static final String CHANGE = """
            UPDATE equipment_item SET reported_state = (array['IN_USE', 'UNDERUSED', 'IDLE', 'RETIRED'])[1 + n %% 4],
                class_code = chr(65 + n %% 8), cost_krw = cost_krw + n, sharing = CASE WHEN n %% 3 = 0 THEN 'JOINT_SERVICE' END,
                acquired_on = acquired_on + n %% 400, version = version + 1, updated_at = '%2$s'
            FROM (SELECT id AS changed, abs(hashtext(id::text) %% 100000) + %1$d AS n FROM equipment_item) h
            WHERE id = changed AND h.n %% 8 < 4""";

    private final Answers answers = new Answers();
    private final boolean keep;
    private URI service;

    /** @param keep whether to measure in what an earlier run stored, if it did */
    MatrixBench(boolean keep) {
        this.keep = keep;
    }

    /** A matrix that was counted at a moment that is then the past. */
    private record Truth(String path, JsonNode cells) {}

    @Override
    public String name() {
        return "matrix";
    }

    @Override
    public List<Figure> measure(boolean quick) {
        double allowance = quick ? QUICK_ALLOWANCE : 1;
        int items = quick ? 20_000 : 1_000_000;
        Kept kept = Kept.of(name(), items, keep);
        // What is read is public: nobody waits for Keycloak, which is not there.
        try (Suite suite = kept.on(Suites.withLargeDatabase(name()))
                .programs(EnumSet.of(Program.POSTGRES, Program.EQUIPMENT))
                .environment(Program.EQUIPMENT, "QUARKUS_OIDC_CONNECTION_DELAY", "1S")
                .build()) {
            suite.start();
            service = suite.address(Program.EQUIPMENT);
            List<Truth> truths = kept.note().map(MatrixBench::truths).orElseGet(() -> {
                List<Truth> stored = store(new Db(suite.databaseUrl(Program.EQUIPMENT)), items);
                kept.done(note(stored));
                return stored;
            });
            List<String> paths = paths(quick ? 100 : 1000);
            // A program of Java is as fast as it will be only when it has done all of it some times.
            for (int time = 0; time < WARM_TIMES; time++) {
                paths.forEach(this::get);
            }
            double[] now = paths.stream().mapToDouble(this::millis).toArray();
            truths.stream().limit(5).forEach(truth -> get(truth.path()));
            double[] past = truths.stream()
                    .mapToDouble(truth -> millis(truth.path()) / 1000)
                    .toArray();
            double wrong = truths.stream().filter(this::isWrong).count();
            return List.of(
                    Figure.atMost("matrix.now.p99", SearchBench.p99(now), "ms", NOW_MILLIS * allowance),
                    Figure.atMost("matrix.past.p99", SearchBench.p99(past), "s", PAST_SECONDS * allowance),
                    Figure.atMost("matrix.past.wrong", wrong, "matrices", 0));
        }
    }

    /** Stores and changes the items; gives what they were before each change. */
    private List<Truth> store(Db database, int items) {
        // No matrix reads them, and to keep them through the changes would take most of the time.
        database.dropIndexes("equipment_item", Set.of(SearchInventory.UNFILLED));
        new SearchInventory(database, items).storeUnfindable();
        List<Truth> truths = new ArrayList<>();
        for (int i = 0; i < CHANGED_AT.size(); i++) {
            truths.addAll(truths(i == 0 ? "2025-01-01" : CHANGED_AT.get(i - 1)));
            database.execute(CHANGE.formatted(i, CHANGED_AT.get(i)));
        }
        database.execute("VACUUM ANALYZE");
        return truths;
    }

    private static ObjectNode note(List<Truth> truths) {
        ObjectNode note = Kept.nothing();
        truths.forEach(truth -> note.set(truth.path(), truth.cells()));
        return note;
    }

    private static List<Truth> truths(ObjectNode note) {
        return note.properties().stream()
                .map(truth -> new Truth(truth.getKey(), truth.getValue()))
                .toList();
    }

    /** Every two dimensions, each with one of the measures, counted now as they will be asked for as of the day's noon. */
    private List<Truth> truths(String day) {
        List<Truth> truths = new ArrayList<>();
        for (String rows : DIMENSIONS) {
            for (String columns : DIMENSIONS.subList(DIMENSIONS.indexOf(rows) + 1, DIMENSIONS.size())) {
                // With a filter that all items pass, items are counted one by one, and not the counts that a trigger
                // kept.
                String query = query(rows, columns, MEASURES.get(truths.size() % MEASURES.size())) + "&costFrom=0";
                truths.add(new Truth(
                        query + "&asOf=" + day + "T12:00:00Z", get(query).path("cells")));
            }
        }
        return truths;
    }

    private boolean isWrong(Truth truth) {
        return !get(truth.path()).path("cells").equals(truth.cells());
    }

    private static List<String> paths(int count) {
        Random random = new Random(SEED);
        List<String> paths = new ArrayList<>();
        while (paths.size() < count) {
            String rows = DIMENSIONS.get(random.nextInt(DIMENSIONS.size()));
            String columns = DIMENSIONS.get(random.nextInt(DIMENSIONS.size()));
            if (!rows.equals(columns)) {
                paths.add(query(rows, columns, MEASURES.get(random.nextInt(MEASURES.size()))));
            }
        }
        return paths;
    }

    private static String query(String rows, String columns, String measure) {
        return "/v1/equipment/matrix?rows=" + rows + "&columns=" + columns + "&measure=" + measure;
    }

    private double millis(String path) {
        Stopwatch watch = new Stopwatch();
        answers.text(request(path));
        return watch.seconds() * 1000;
    }

    private JsonNode get(String path) {
        return answers.to(request(path));
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(service.resolve(path)).build();
    }
}
