package kr.giban.bench.gateway;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.giban.bench.Bench;
import kr.giban.bench.Figure;
import kr.giban.bench.Installed;
import kr.giban.bench.Main;

/**
 * The gateway beside nginx and Spring Cloud Gateway, before the same upstream and under the same load, by turns. All share
 * the cores with the load and the upstream, so the processor time of a request is printed beside the throughput.
 */
public final class GatewayBench implements Bench {
    private static final double PLAIN_TO_NGINX = 0.75;
    private static final double FULL_TO_NGINX = 0.5;
    private static final double FULL_TO_SPRING = 3;
    private static final double ADDED_MILLIS = 2;
    private static final int ROUNDS = 5;
    private static final int WARM_RUNS = 9;
    private static final int WARM_SECONDS = 10;
    private static final double WARMER = 1.03;
    /** Few requests at a time take other ways through a program of Java than many, which are compiled anew for as long. */
    private static final Duration OPEN_WARMING = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "gateway";
    }

    @Override
    public List<Figure> measure(boolean quick) {
        if (!Installed.has(Nginx.NAME) || !Installed.has(Wrk.NAME)) {
            System.out.println("SKIPPED gateway: nginx or wrk is missing; install the packages nginx-light and wrk");
            return List.of();
        }
        Path folder = Contenders.fresh(name());
        try (Processes processes = new Processes(folder)) {
            Contenders all = new Contenders(processes, folder);
            List<Contender> contenders = List.of(all.nginx(), all.plain(), all.full(), all.spring());
            contenders.forEach(contender -> warm(contender, quick));
            Map<String, List<Double>> rates = rounds(contenders, quick ? 1 : ROUNDS, quick ? 2 : 5);
            double nginx = median(rates.get("nginx"));
            double full = median(rates.get("full"));
            double added = added(all.direct(), contenders, full / 2, quick);
            // What half of what it can do makes of the fastest proxy there is, on this machine.
            slowest(List.of(all.direct(), contenders.get(0)), nginx / 2, quick);
            return List.of(
                    Figure.atLeast(
                            "gateway.plain-to-nginx",
                            median(rates.get("plain")) / nginx,
                            "times",
                            quick ? 0 : PLAIN_TO_NGINX),
                    Figure.atLeast("gateway.full-to-nginx", full / nginx, "times", quick ? 0 : FULL_TO_NGINX),
                    Figure.atLeast(
                            "gateway.full-to-spring",
                            full / median(rates.get("spring")),
                            "times",
                            quick ? 0 : FULL_TO_SPRING),
                    Figure.atMost("gateway.added-p99", added, "ms", quick ? 1000 : ADDED_MILLIS));
        }
    }

    /** A program of Java becomes faster for a minute or more on a machine that is busy with its load; until it no longer does. */
    private static void warm(Contender contender, boolean quick) {
        double best = 0;
        int better = 0;
        for (int run = 0; run < (quick ? 1 : WARM_RUNS) && better >= 0; run++) {
            double rate = Wrk.run(contender, quick ? 3 : WARM_SECONDS).rate();
            better = rate > best * WARMER ? 1 : better - 1;
            best = Math.max(best, rate);
        }
    }

    private static Map<String, List<Double>> rounds(List<Contender> contenders, int rounds, int seconds) {
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        Map<String, List<Double>> costs = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Contender contender : contenders) {
                double before = contender.processorSeconds();
                Wrk.Load load = Wrk.run(contender, seconds);
                double used = contender.processorSeconds() - before;
                rates.computeIfAbsent(contender.name(), x -> new ArrayList<>()).add(load.rate());
                costs.computeIfAbsent(contender.name(), x -> new ArrayList<>()).add(used * 1e6 / load.requests());
            }
        }
        rates.forEach((name, values) -> System.err.printf(
                "  %-7s %,9.0f requests/s, %5.1f µs of processor time each%n",
                name, median(values), median(costs.get(name))));
        return rates;
    }

    /**
     * How much later the slowest hundredth is answered through the gateway than without it, at one rate, by turns; through nginx
     * too, which tells how much of it is the machine's.
     */
    private static double added(Contender direct, List<Contender> contenders, double rate, boolean quick) {
        Map<String, Double> slowest = slowest(List.of(direct, contenders.get(0), contenders.get(2)), rate, quick);
        return slowest.get("full") - slowest.get("direct");
    }

    /** The milliseconds of each one's slowest hundredth; all of them with as many requests a second. */
    private static Map<String, Double> slowest(List<Contender> compared, double rate, boolean quick) {
        Map<String, List<Double>> rounds = new LinkedHashMap<>();
        if (!quick) {
            compared.forEach(contender -> OpenLoop.p99(contender, rate, OPEN_WARMING));
        }
        for (int round = 0; round < (quick ? 1 : ROUNDS); round++) {
            for (Contender contender : compared) {
                rounds.computeIfAbsent(contender.name(), x -> new ArrayList<>())
                        .add(OpenLoop.p99(contender, rate, Duration.ofSeconds(quick ? 2 : 10)));
            }
        }
        Map<String, Double> slowest = new LinkedHashMap<>();
        rounds.forEach((name, millis) -> {
            slowest.put(name, median(millis));
            System.err.printf(
                    "  at %,.0f requests/s the 99th percentile of %-7s is %.2f ms%n", rate, name, median(millis));
        });
        return slowest;
    }

    private static double median(List<Double> values) {
        return Main.median(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
