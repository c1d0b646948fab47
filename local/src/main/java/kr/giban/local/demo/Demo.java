package kr.giban.local.demo;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kr.giban.local.process.PlainFailure;
import kr.giban.local.sample.SampleYear;
import kr.giban.local.suite.Progress;
import kr.giban.local.suite.Scenario;
import kr.giban.local.suite.Suite;
import kr.giban.platform.time.Seoul;

/** The programme's year, from evidence to executors, played through the gateway on the year's own dates. */
public final class Demo implements Scenario {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public boolean simulatedTime() {
        return true;
    }

    @Override
    public void play(Suite suite, Progress progress) {
        Stage stage = new Stage(suite, SampleYear.load());
        play(stage, progress);
        progress.say(
                """
                The data stays in %1$s. To look at it: ./giban run --data %1$s, then
                  http://127.0.0.1:8080/docs      the document, to be tried with a login
                  http://127.0.0.1:8080/status    what runs
                  http://127.0.0.1:8080/v1/roadmaps/%2$s
                  http://127.0.0.1:8080/v1/consultations/%3$s/report
                  http://127.0.0.1:8080/v1/calls/%4$s/call-tasks""".formatted(suite.data(), stage.noted("roadmap"), stage.noted("consultation"), stage.noted("call")));
    }

    /** Plays all steps on a stage; the first that does not hold ends the demo. */
    public static void play(Stage stage, Progress progress) {
        long start = System.nanoTime();
        int number = 0;
        List<Step> steps = steps();
        for (Step step : steps) {
            number++;
            ZonedDateTime at = stage.sample().at(step.at()).atZoneSameInstant(Seoul.ZONE);
            long began = System.nanoTime();
            try {
                stage.moveTo(at.toInstant());
                String figure = step.play().apply(stage);
                progress.say(String.format(
                        Locale.ROOT,
                        "%2d/%d  %s  %s%n       → %s  (%.1f s)",
                        number,
                        steps.size(),
                        DAY.format(at),
                        step.title(),
                        figure,
                        (System.nanoTime() - began) / 1e9));
            } catch (DemoFailure e) {
                throw new PlainFailure(
                        "Step %d (%s) did not hold.%n%s".formatted(number, step.title(), e.getMessage()), e);
            }
        }
        progress.say(String.format(
                Locale.ROOT, "The whole year held: %d steps in %.0f s.", number, (System.nanoTime() - start) / 1e9));
    }

    static List<Step> steps() {
        return Stream.of(
                        InventorySteps.all(),
                        RoadmapSteps.draft(),
                        HearingSteps.all(),
                        ConfirmSteps.all(),
                        CallSteps.all(),
                        ClosingSteps.all())
                .flatMap(List::stream)
                .toList();
    }
}
