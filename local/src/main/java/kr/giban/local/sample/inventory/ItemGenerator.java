package kr.giban.local.sample.inventory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import kr.giban.local.sample.Resources;
import kr.giban.local.sample.inventory.CenterGenerator.Planned;
import kr.giban.local.sample.inventory.EquipmentItem.FundingSource;
import kr.giban.local.sample.inventory.EquipmentItem.ReportedState;
import kr.giban.local.sample.inventory.EquipmentItem.Retirement;
import kr.giban.local.sample.inventory.EquipmentItem.Sharing;

/**
 * Makes the items of a center, one after the other. Every draw comes from the one generator of random numbers, in this
 * order: adding a draw changes every later item.
 */
final class ItemGenerator {
    private static final LocalDate LAST_DAY = LocalDate.of(2022, 1, 28);
    private static final int UTILIZATION_YEAR = 2021;
    private static final int FAVORED_PERCENT = 70;

    private record Reason(String reason) {}

    private final Catalog catalog;
    private final Set<Cell> blanks;
    private final Random random;
    private final Describer describer;
    private final List<Reason> reasons = Resources.rows("sole-use-reasons.csv", Reason.class);
    private int serial;

    ItemGenerator(Catalog catalog, Set<Cell> blanks, Random random) {
        this.catalog = catalog;
        this.blanks = blanks;
        this.random = random;
        this.describer = new Describer(catalog, random);
    }

    EquipmentItem item(Planned planned, int number) {
        serial++;
        Center center = planned.center();
        Catalog.Kind kind = kind(planned);
        LocalDate acquired = acquired(center);
        String canonicalMaker = pick(kind.makerNames());
        Describer.Names names = describer.names(kind);
        Sharing sharing = chance(8) ? Sharing.SOLE : chance(55) ? Sharing.JOINT_ALLOWED : Sharing.JOINT_SERVICE;
        ReportedState state = state();
        BigDecimal utilization = utilization(state);
        return new EquipmentItem(
                center.code(),
                String.format(Locale.ROOT, "SYN-%02d-%04d", acquired.getYear() % 100, number),
                nfec(acquired),
                chance(60) ? String.format(Locale.ROOT, "ITUBE-SYN-%06d", serial) : null,
                names.korean(),
                names.english(),
                pick(catalog.spellings().get(canonicalMaker)),
                describer.model(canonicalMaker, kind),
                describer.specification(kind),
                kind.classCode(),
                acquired,
                cost(kind),
                chance(70) ? FundingSource.NATIONAL : pick(List.of(FundingSource.values())),
                String.format(
                        Locale.ROOT,
                        "%s %d호",
                        pick(List.of("본관", "시험동", "연구동", "기업지원관")),
                        101 + random.nextInt(5) * 100 + random.nextInt(20)),
                Describer.contact(center.code(), 1 + random.nextInt(3)),
                sharing,
                sharing == Sharing.SOLE ? pick(reasons).reason() : null,
                state,
                state == ReportedState.RETIRED ? pick(List.of(Retirement.values())) : null,
                utilization == null ? null : UTILIZATION_YEAR,
                utilization,
                true);
    }

    private Catalog.Kind kind(Planned planned) {
        boolean favored = chance(FAVORED_PERCENT);
        while (true) {
            Catalog.Kind kind = pick(catalog.kinds());
            boolean blank =
                    blanks.contains(new Cell(kind.classCode(), planned.center().regionCode()));
            if (!blank && (!favored || planned.theme().favors(kind))) {
                return kind;
            }
        }
    }

    private LocalDate acquired(Center center) {
        int days = (int) ChronoUnit.DAYS.between(center.establishedOn(), LAST_DAY);
        return center.establishedOn().plusDays(random.nextInt(days));
    }

    /** Registered within 30 days of the purchase; some never were, some carry the placeholder. */
    private String nfec(LocalDate acquired) {
        LocalDate registered = acquired.plusDays(random.nextInt(30));
        int draw = random.nextInt(100);
        if (draw < 11) {
            return null;
        }
        return draw < 18
                ? EquipmentItem.NFEC_PLACEHOLDER
                : String.format(
                        Locale.ROOT,
                        "NFEC-%04d-%02d-%06d",
                        registered.getYear(),
                        registered.getMonthValue(),
                        900_000 + serial);
    }

    /** Even on the logarithm, leaning to the middle; StrictMath, so that every machine gets the same won. */
    private long cost(Catalog.Kind kind) {
        double share = (random.nextDouble() + random.nextDouble()) / 2;
        double low = StrictMath.log((double) kind.costLowKrw());
        double high = StrictMath.log((double) kind.costHighKrw());
        return (long) StrictMath.exp(low + (high - low) * share) / 10_000 * 10_000;
    }

    private ReportedState state() {
        int draw = random.nextInt(100);
        return draw < 74
                ? ReportedState.IN_USE
                : draw < 88 ? ReportedState.UNDERUSED : draw < 96 ? ReportedState.IDLE : ReportedState.RETIRED;
    }

    /** Tenths of a percent of the year's hours; null where the center told none. */
    private BigDecimal utilization(ReportedState state) {
        if (chance(5)) {
            return null;
        }
        // Some items said to be in use hardly run: the disagreement of reported and derived state is real too.
        boolean hardlyRuns = state == ReportedState.UNDERUSED || (state == ReportedState.IN_USE && chance(6));
        int tenths = hardlyRuns ? 1 + random.nextInt(99) : 110 + random.nextInt(770);
        boolean stands = state == ReportedState.IDLE || state == ReportedState.RETIRED;
        return BigDecimal.valueOf(stands ? 0 : tenths, 1);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
