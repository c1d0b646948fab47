package kr.giban.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.giban.bench.duplicates.DuplicatesBench;
import kr.giban.bench.gateway.ConnectionsBench;
import kr.giban.bench.gateway.DeadServiceBench;
import kr.giban.bench.gateway.GatewayBench;
import kr.giban.bench.imports.ImportBench;
import kr.giban.bench.imports.ImportMillionBench;
import kr.giban.local.process.PlainFailure;

/** {@code ./giban bench [name …] [--quick] [--keep] [--models <file>]}; ends with 1 when a figure is short of its goal. */
public final class Main {
    private static final String QUICK = "--quick";
    private static final String KEEP = "--keep";
    private static final String MODELS = "--models";

    private Main() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            System.exit(run(List.of(arguments), out));
        } catch (PlainFailure failure) {
            out.println(failure.getMessage());
            System.exit(2);
        }
    }

    private static int run(List<String> arguments, PrintStream out) {
        boolean quick = arguments.contains(QUICK);
        boolean keep = arguments.contains(KEEP);
        Optional<Path> models = value(MODELS, arguments).map(Path::of);
        List<String> names = new ArrayList<>(arguments);
        models.ifPresent(file -> names.remove(arguments.indexOf(MODELS) + 1));
        names.removeAll(List.of(QUICK, KEEP, MODELS));
        List<Bench> chosen = choose(
                names,
                List.of(
                        new StartupBench(),
                        new FeedBench(),
                        new ImportBench(),
                        new ImportMillionBench(),
                        new SearchBench(keep),
                        new MatrixBench(keep),
                        new DuplicatesBench(models),
                        new GatewayBench(),
                        new ConnectionsBench(),
                        new DeadServiceBench()));
        String commit = Results.commit();
        List<Figure> figures = new ArrayList<>();
        for (Bench bench : chosen) {
            out.println("# " + bench.name() + (quick ? " (quick: small sizes, the figures say little)" : ""));
            List<Figure> measured = bench.measure(quick);
            measured.forEach(figure -> out.println(figure.line()));
            figures.addAll(measured);
        }
        if (names.isEmpty() && !quick && !keep && models.isEmpty()) {
            Results.write(commit, figures);
        }
        return figures.stream().allMatch(Figure::isOk) ? 0 : 1;
    }

    /** What stands after an option. */
    private static Optional<String> value(String option, List<String> arguments) {
        int place = arguments.indexOf(option);
        if (place < 0) {
            return Optional.empty();
        }
        if (place + 1 == arguments.size()) {
            throw new PlainFailure(option + " needs a value.");
        }
        return Optional.of(arguments.get(place + 1));
    }

    private static List<Bench> choose(List<String> names, List<Bench> benches) {
        List<String> known = benches.stream().map(Bench::name).toList();
        List<String> unknown =
                names.stream().filter(name -> !known.contains(name)).toList();
        if (!unknown.isEmpty()) {
            throw new PlainFailure(unknown.stream().collect(Collectors.joining(", ", "No such bench or option: ", ". "))
                    + "There are: " + String.join(", ", known) + "; and --quick, --keep, --models <file>");
        }
        return benches.stream()
                .filter(bench -> names.isEmpty() || names.contains(bench.name()))
                .toList();
    }

    /** The middle of several measurements. */
    public static double median(double... values) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
