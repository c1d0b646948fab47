package kr.giban.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kr.giban.bench.imports.ImportBench;
import kr.giban.bench.imports.ImportMillionBench;
import kr.giban.local.process.PlainFailure;

/** {@code ./giban bench [name …] [--quick]}; ends with 1 when a figure is short of its goal. */
public final class Main {
    private static final List<Bench> BENCHES =
            List.of(new StartupBench(), new FeedBench(), new ImportBench(), new ImportMillionBench());

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
        boolean quick = arguments.contains("--quick");
        List<String> names =
                arguments.stream().filter(word -> !word.startsWith("--")).toList();
        List<Bench> chosen = choose(names);
        List<Figure> figures = new ArrayList<>();
        for (Bench bench : chosen) {
            out.println("# " + bench.name() + (quick ? " (quick: small sizes, the figures say little)" : ""));
            List<Figure> measured = bench.measure(quick);
            measured.forEach(figure -> out.println(figure.line()));
            figures.addAll(measured);
        }
        if (names.isEmpty() && !quick) {
            Results.write(figures);
        }
        return figures.stream().allMatch(Figure::isOk) ? 0 : 1;
    }

    private static List<Bench> choose(List<String> names) {
        List<String> known = BENCHES.stream().map(Bench::name).toList();
        List<String> unknown =
                names.stream().filter(name -> !known.contains(name)).toList();
        if (!unknown.isEmpty()) {
            throw new PlainFailure(unknown.stream().collect(Collectors.joining(", ", "No such bench: ", ". "))
                    + "There are: " + String.join(", ", known));
        }
        return BENCHES.stream()
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
