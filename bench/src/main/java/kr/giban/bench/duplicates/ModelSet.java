package kr.giban.bench.duplicates;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import kr.giban.local.process.PlainFailure;

/** Makers and models to compare: made up, or out of a file. */
final class ModelSet {
    private static final int MAKERS = 60;
    private static final int MODELS = 1200;
    private static final String[][] SYLLABLES = {
        {"ha", "하"}, {"ri", "리"}, {"to", "토"}, {"me", "메"}, {"ka", "카"}, {"no", "노"}, {"su", "수"}, {"vi", "비"},
        {"lan", "란"}, {"der", "더"}, {"mon", "몬"}, {"tel", "텔"}, {"pi", "피"}, {"go", "고"}, {"sen", "센"}, {"ul", "울"}
    };
    private static final String[] BRANCHES = {"Instruments", "Optics", "Analytics", "Precision"};
    private static final String[] WORDS = {
        "Spectra", "Lumina", "Quanta", "Vertex", "Solaris", "Chroma", "Helix", "Orion"
    };
    private static final String[] VARIANTS = {"", "", "A", "B", "N", " Plus", " XR"};

    private ModelSet() {}

    /** Nobody's makers and models, always the same for one seed. Their Korean names are what the Latin ones sound like. */
    static List<Model> synthetic(Random random) {
        List<List<String>> makers = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        while (makers.size() < MAKERS) {
            StringBuilder latin = new StringBuilder();
            StringBuilder hangul = new StringBuilder();
            for (int i = 0; i < 4; i++) {
                String[] syllable = SYLLABLES[random.nextInt(SYLLABLES.length)];
                latin.append(syllable[0]);
                hangul.append(syllable[1]);
            }
            String name = Character.toUpperCase(latin.charAt(0)) + latin.substring(1);
            if (names.add(name)) {
                makers.add(List.of(name + " " + BRANCHES[random.nextInt(BRANCHES.length)], name, hangul.toString()));
            }
        }
        List<Model> models = new ArrayList<>();
        Set<String> taken = new LinkedHashSet<>();
        while (models.size() < MODELS) {
            List<String> maker = makers.get(random.nextInt(MAKERS));
            String model = model(random);
            if (taken.add(maker.get(0) + model.toLowerCase(java.util.Locale.ROOT))) {
                models.add(new Model(models.size(), maker, model));
            }
        }
        return models;
    }

    private static String model(Random random) {
        String word = WORDS[random.nextInt(WORDS.length)];
        return switch (random.nextInt(5)) {
            case 0 ->
                word + " " + WORDS[random.nextInt(WORDS.length)].substring(0, 4) + (random.nextBoolean() ? "" : " II");
            case 1 -> word + " " + (1 + random.nextInt(99)) * 10 + VARIANTS[random.nextInt(VARIANTS.length)];
            default ->
                letters(random)
                        + (random.nextBoolean() ? "-" : " ")
                        + (10 + random.nextInt(990)) * 10
                        + VARIANTS[random.nextInt(VARIANTS.length)];
        };
    }

    private static String letters(Random random) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < 2 + random.nextInt(3); i++) {
            letters.append((char) ('A' + random.nextInt(26)));
        }
        return letters.toString();
    }

    /**
     * Those of a CSV whose header has a column that begins with {@code maker} and one called {@code model}.
     *
     * @param known for a maker's name, all the names that the service has for it
     */
    static List<Model> of(Path file, Map<String, List<String>> known) {
        List<Model> models = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                String header = row.getHeader().stream()
                        .filter(name -> name.startsWith("maker"))
                        .findFirst()
                        .orElseThrow(() -> new PlainFailure(file + " has no column for the maker."));
                String maker = row.getField(header);
                models.add(new Model(models.size(), known.getOrDefault(maker, List.of(maker)), row.getField("model")));
            }
        } catch (IOException e) {
            throw new PlainFailure(file + " cannot be read: " + e.getMessage(), e);
        }
        return models;
    }
}
