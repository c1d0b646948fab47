package kr.giban.bench.duplicates;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kr.giban.bench.Bench;
import kr.giban.bench.Db;
import kr.giban.bench.Figure;
import kr.giban.bench.Stopwatch;
import kr.giban.bench.Suites;
import kr.giban.local.suite.Program;
import kr.giban.local.suite.Suite;

/**
 * A thousand planned purchases are held against a large inventory, over HTTP. Which of them are duplicates is known, since
 * they are made from models of the inventory by writing them otherwise; near models with another number and the same model
 * of another maker are none. The models are made up, or read from the file that {@code --models} names.
 */
public final class DuplicatesBench implements Bench {
    private static final long SEED = 20_260_101;
    private static final int PLANNED = 1000;
    private static final double RATE = 0.9;
    private static final double SECONDS = 60;

    private final Optional<Path> file;

    /** @param file a CSV of makers and models */
    public DuplicatesBench(Optional<Path> file) {
        this.file = file;
    }

    @Override
    public String name() {
        return "duplicates";
    }

    @Override
    public List<Figure> measure(boolean quick) {
        EnumSet<Program> programs = EnumSet.of(Program.POSTGRES, Program.KEYCLOAK, Program.EQUIPMENT);
        try (Suite suite =
                Suites.withLargeDatabase(name()).programs(programs).fresh().build()) {
            suite.start();
            Random random = new Random(SEED);
            Writing writing = new Writing(random);
            Api api = new Api(suite);
            List<Model> models = models(api, random);
            new Inventory(new Db(suite.databaseUrl(Program.EQUIPMENT)))
                    .load(models, writing, quick ? 20_000 : 1_000_000);
            List<Planned> planned = Planned.some(models, writing, random, PLANNED);
            // The first answers of a program that has just started say little about the others.
            api.check(planned.subList(0, PLANNED / 20));
            Stopwatch watch = new Stopwatch();
            JsonNode answer = api.check(planned);
            double seconds = watch.seconds();
            Verdicts verdicts = Verdicts.of(planned, models, answer);
            return List.of(
                    Figure.atLeast("duplicates.precision", verdicts.precision(), "share", RATE),
                    Figure.atLeast("duplicates.recall", verdicts.recall(), "share", RATE),
                    Figure.atLeast("duplicates.listed", verdicts.listed(), "share", RATE),
                    Figure.atMost("duplicates.thousand-against-million", seconds, "s", SECONDS));
        }
    }

    private List<Model> models(Api api, Random random) {
        if (file.isPresent()) {
            return ModelSet.of(file.get(), api.makers());
        }
        List<Model> models = ModelSet.synthetic(random);
        api.register(models);
        return models;
    }
}
