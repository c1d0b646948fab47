package kr.giban.bench.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import kr.giban.bench.Bench;
import kr.giban.bench.Figure;
import kr.giban.bench.Installed;
import kr.giban.bench.Main;
import kr.giban.bench.Suites;
import kr.giban.local.sample.SampleYear;
import kr.giban.local.sample.csv.SampleFile;
import kr.giban.local.suite.Program;
import kr.giban.local.suite.Suite;

/**
 * The dirty inventory of the whole programme in one file of CP949, sent over HTTP, checked, stored, with audit and events,
 * beside psql with the sound rows alone; by turns, on the same PostgreSQL, each time into an empty inventory.
 */
public final class ImportBench implements Bench {
    private static final String TECHNOPARK = "tp-seoul";
    private static final double GOAL = 3;
    /** A program of Java goes on becoming faster for a minute; each takes some seconds. */
    private static final int WARM_UP = 10;

    private static final int ROUNDS = 7;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public List<Figure> measure(boolean quick) {
        if (!Installed.has("psql")) {
            System.out.println("SKIPPED import: psql is missing; install the package postgresql-client");
            return List.of();
        }
        SampleYear year = SampleYear.load();
        SampleFile sample = year.csv().dirty();
        EnumSet<Program> programs = EnumSet.of(Program.POSTGRES, Program.KEYCLOAK, Program.EQUIPMENT);
        try (Suite suite = Suites.underLoad(name()).programs(programs).fresh().start()) {
            Ground ground = new Ground(suite.databaseUrl(Program.EQUIPMENT));
            ground.lay(year, TECHNOPARK);
            Path file = written(sample, suite.data());
            Uploads uploads = new Uploads(suite, TECHNOPARK);
            Peer peer = new Peer(suite.database(Program.EQUIPMENT), suite.data());
            long stored = (long) sample.expected().created() + sample.expected().updated();
            for (int i = 0; i < (quick ? 1 : WARM_UP); i++) {
                ground.empty();
                uploads.seconds(file, stored);
            }
            peer.learn();
            peer.seconds();
            int rounds = quick ? 1 : ROUNDS;
            double[] ours = new double[rounds];
            double[] theirs = new double[rounds];
            for (int i = 0; i < rounds; i++) {
                ground.empty();
                ours[i] = uploads.seconds(file, stored);
                theirs[i] = peer.seconds();
            }
            System.err.printf(
                    "  ours %.2f s, psql %.2f s for %,d rows%n", Main.median(ours), Main.median(theirs), stored);
            return List.of(Figure.atMost(
                    "import.to-psql", Main.median(ours) / Main.median(theirs), "times", quick ? 1000 : GOAL));
        }
    }

    private static Path written(SampleFile sample, Path folder) {
        try {
            return Files.write(folder.resolve(sample.name()), sample.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
