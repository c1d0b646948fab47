package kr.giban.bench.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.giban.local.process.PlainFailure;

/** As many requests as 64 connections bear, each sent when the one before it is answered. */
final class Wrk {
    static final String NAME = "wrk";

    private static final Pattern COUNT = Pattern.compile("(\\d+) requests in");
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern BAD = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
    private static final String BROKEN = "Socket errors";
    /** Of a peer's answers so few may be bad that they change nothing; of ours none. */
    private static final double BAD_OF_PEER = 0.001;

    /**
     * What came of a run.
     *
     * @param requests how many were answered
     * @param rate a second
     */
    record Load(double requests, double rate) {}

    private Wrk() {}

    static Load run(Contender contender, int seconds) {
        List<String> command = new ArrayList<>(List.of(NAME, "-t1", "-c64", "-d" + seconds + "s"));
        contender.headers().forEach(header -> command.addAll(List.of("-H", header)));
        command.add(contender.address());
        try {
            Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (wrk.waitFor() != 0) {
                throw new PlainFailure("wrk failed:\n" + said);
            }
            Load load = new Load(number(COUNT, said), number(RATE, said));
            double mostBad = contender.isPeer() ? load.requests() * BAD_OF_PEER : 0;
            Matcher bad = BAD.matcher(said);
            if (said.contains(BROKEN) || (bad.find() && Double.parseDouble(bad.group(1)) > mostBad)) {
                throw new PlainFailure(contender.name() + " did not answer everything:\n" + said);
            }
            return load;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlainFailure("interrupted", e);
        }
    }

    private static double number(Pattern pattern, String said) {
        Matcher matcher = pattern.matcher(said);
        if (!matcher.find()) {
            throw new PlainFailure("wrk said what cannot be read:\n" + said);
        }
        return Double.parseDouble(matcher.group(1));
    }
}
