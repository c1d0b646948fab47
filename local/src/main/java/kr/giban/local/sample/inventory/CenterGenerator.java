package kr.giban.local.sample.inventory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import kr.giban.local.sample.codes.Technopark;

/** Makes the centers of the technoparks, each with a theme and a host institution. */
final class CenterGenerator {
    private static final LocalDate FIRST = LocalDate.of(2011, 1, 3);
    private static final int FOUNDING_DAYS = 365 * 8;

    private final Catalog catalog;
    private final Random random;

    CenterGenerator(Catalog catalog, Random random) {
        this.catalog = catalog;
        this.random = random;
    }

    /** A center and what the generator of its items needs to know of it. */
    record Planned(Center center, Catalog.Theme theme, double weight) {}

    List<Planned> centers(List<Technopark> technoparks) {
        List<Planned> planned = new ArrayList<>();
        for (Technopark technopark : technoparks) {
            int firstTheme = random.nextInt(catalog.themes().size());
            for (int number = 1; number <= technopark.sampleCenters(); number++) {
                // A step that shares no divisor with the number of themes visits all of them before one comes again.
                Catalog.Theme theme = catalog.themes()
                        .get((firstTheme + number * 7) % catalog.themes().size());
                planned.add(new Planned(center(technopark, number, theme), theme, 0.25 + 3 * square()));
            }
        }
        return planned;
    }

    private Center center(Technopark technopark, int number, Catalog.Theme theme) {
        Catalog.Host host = host(technopark);
        String code = String.format(Locale.ROOT, "%s-%02d", technopark.code().replace('_', '-'), number);
        return new Center(
                code,
                String.format(Locale.ROOT, "%s %s 지원센터 (합성)", technopark.areaKo(), theme.nameKo()),
                String.format(Locale.ROOT, "%s %s Support Center (synthetic)", technopark.areaEn(), theme.nameEn()),
                host.nameKo(),
                host.nameEn(),
                host.kind(),
                technopark.code(),
                technopark.organization(),
                technopark.regionCode2022(),
                theme.division(),
                near(technopark.latitude()),
                near(technopark.longitude()),
                FIRST.plusDays(random.nextInt(FOUNDING_DAYS)),
                Describer.contact(code, 1),
                true);
    }

    private Catalog.Host host(Technopark technopark) {
        int draw = random.nextInt(catalog.hosts().size() + 2);
        if (draw >= catalog.hosts().size()) {
            return new Catalog.Host(technopark.nameKo(), technopark.nameEn(), Center.HostKind.TECHNOPARK);
        }
        Catalog.Host host = catalog.hosts().get(draw);
        return new Catalog.Host(
                technopark.areaKo() + host.nameKo() + " (합성)",
                technopark.areaEn() + " " + host.nameEn() + " (synthetic)",
                host.kind());
    }

    private double near(double degrees) {
        return Math.round((degrees + (random.nextInt(2001) - 1000) / 10_000.0) * 10_000) / 10_000.0;
    }

    private double square() {
        double draw = random.nextDouble();
        return draw * draw;
    }
}
