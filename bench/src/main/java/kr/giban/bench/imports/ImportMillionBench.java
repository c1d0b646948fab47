package kr.giban.bench.imports;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import kr.giban.bench.Bench;
import kr.giban.bench.Figure;
import kr.giban.bench.Main;
import kr.giban.bench.Suites;
import kr.giban.local.sample.SampleYear;
import kr.giban.local.suite.Program;
import kr.giban.local.suite.Suite;

/** A file of a million rows beside one of ten thousand, in a program that has 256 MB of heap. */
public final class ImportMillionBench implements Bench {
    private static final String TECHNOPARK = "tp-seoul";
    private static final double GOAL = 1.5;
    private static final int HEAP = 256;
    private static final int ROUNDS = 3;

    @Override
    public String name() {
        return "import-million";
    }

    @Override
    public List<Figure> measure(boolean quick) {
        int few = quick ? 1_000 : 10_000;
        int many = quick ? 10_000 : 1_000_000;
        SampleYear year = SampleYear.load();
        EnumSet<Program> programs = EnumSet.of(Program.POSTGRES, Program.KEYCLOAK, Program.EQUIPMENT);
        try (Suite suite = Suites.withLargeDatabase(name())
                .jvmOptions(Program.EQUIPMENT, "-Xmx" + HEAP + "m")
                .programs(programs)
                .fresh()
                .start()) {
            Ground ground = new Ground(suite.databaseUrl(Program.EQUIPMENT));
            ground.lay(year, TECHNOPARK);
            LargeFile files = new LargeFile(year, suite.data());
            Uploads uploads = new Uploads(suite, TECHNOPARK);
            Path small = files.write(few);
            double[] seconds = new double[ROUNDS];
            for (int i = -1; i < ROUNDS; i++) {
                ground.empty();
                double taken = uploads.seconds(small, few);
                if (i >= 0) {
                    seconds[i] = taken;
                }
            }
            double each = Main.median(seconds) / few;
            ground.empty();
            double whole = uploads.seconds(files.write(many), many);
            System.err.printf("  %,d rows in %.1f s, %,d in %.1f s%n", few, each * few, many, whole);
            return List.of(
                    Figure.atMost("import-million.cost-per-row", whole / many / each, "times", quick ? 1000 : GOAL),
                    Figure.atMost("import-million.heap", Heap.committed(suite), "MiB", HEAP));
        }
    }
}
