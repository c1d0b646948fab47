package kr.giban.equipment.intake.read;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kr.giban.equipment.item.ItemChecks;
import kr.giban.equipment.item.RowFault;

/** Reads the malformed files one after the other and writes down what is said of each. */
final class MalformedReader {
    private static final Marks MARKS = new Marks(Set.of("-"), Set.of("#CLEAR"));
    private static final ItemChecks.Day TODAY = new ItemChecks.Day(LocalDate.of(2022, 3, 20), new BigDecimal("439.2"));

    private MalformedReader() {}

    public static void main(String[] arguments) throws IOException {
        try (PrintStream out =
                new PrintStream(Files.newOutputStream(Path.of(arguments[0])), true, StandardCharsets.UTF_8)) {
            for (Malformed malformed : Malformed.all()) {
                long start = System.nanoTime();
                String codes = String.join(" ", read(malformed.file().get()));
                out.println(malformed.name() + "\t" + codes + "\t" + (System.nanoTime() - start) / 1_000_000 + " ms");
            }
            long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                    .map(MemoryPoolMXBean::getPeakUsage)
                    .mapToLong(usage -> usage.getUsed() >> 20)
                    .sum();
            System.out.println("peak of the heap: " + peak + " MB");
        }
    }

    private static Set<String> read(FileContent file) throws IOException {
        try (Lines lines = Lines.open(file)) {
            Iterator<Line> rest = lines.iterator();
            if (!rest.hasNext()) {
                return Set.of("file-empty");
            }
            RowReader reader = new RowReader(Header.of(rest.next().cells(), Map.of()), MARKS, TODAY, null);
            Set<String> codes = new TreeSet<>();
            for (int position = 1; rest.hasNext(); position++) {
                reader.read(rest.next(), position).faults().stream()
                        .map(RowFault::code)
                        .forEach(codes::add);
            }
            return codes;
        } catch (UnreadableFileException e) {
            return Set.of(e.code());
        }
    }
}
