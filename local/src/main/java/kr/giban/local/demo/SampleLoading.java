package kr.giban.local.demo;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kr.giban.local.process.PlainFailure;
import kr.giban.local.sample.SampleYear;
import kr.giban.local.suite.Progress;
import kr.giban.local.suite.Scenario;
import kr.giban.local.suite.Suite;

/**
 * Fills a suite that starts for the first time, in true time: the inventory and the roadmap up to the version that is
 * published for consultation. The year after it has its dates in the past and is played by the demo alone.
 */
public final class SampleLoading implements Scenario {
    @Override
    public String name() {
        return "sample";
    }

    @Override
    public boolean simulatedTime() {
        return false;
    }

    @Override
    public void play(Suite suite, Progress progress) {
        Stage stage = new Stage(suite, SampleYear.load());
        List<Step> steps = Stream.of(InventorySteps.all(), RoadmapSteps.draft())
                .flatMap(List::stream)
                .toList();
        for (Step step : steps) {
            long began = System.nanoTime();
            try {
                String figure = step.play().apply(stage);
                progress.say(String.format(
                        Locale.ROOT, "  %s: %s (%.1f s)", step.title(), figure, (System.nanoTime() - began) / 1e9));
            } catch (DemoFailure e) {
                throw new PlainFailure(
                        "The sample could not be loaded; delete %s and start again. %s"
                                .formatted(suite.data(), e.getMessage()),
                        e);
            }
        }
    }
}
