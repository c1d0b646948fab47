package kr.giban.equipment.code;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import kr.giban.platform.codes.Code;
import kr.giban.platform.codes.Codes;
import kr.giban.platform.time.Seoul;

/**
 * What belongs to a technopark: its code, and the center codes that begin with it ({@code SEOUL-NANO-01}). An operator
 * says in the list which organization it is; until then both are nobody's.
 */
@ApplicationScoped
public class Technoparks {
    private final Codes codes;
    private final Clock clock;

    public Technoparks(Codes codes, Clock clock) {
        this.codes = codes;
        this.clock = clock;
    }

    /** Whether the code is that of a technopark that is another organization. */
    public boolean isForeign(String technopark, String organization) {
        return codes.find(CodeLists.TECHNOPARKS, technopark, Seoul.today(clock))
                .filter(code -> !isOf(code, organization))
                .isPresent();
    }

    /** Whether a center's code is kept for a technopark that is another organization; the longest beginning decides. */
    public boolean isKeptFromOthers(String centerCode, String organization) {
        Optional<Code> owner = codes.list(CodeLists.TECHNOPARKS, Seoul.today(clock)).stream()
                .filter(code -> (centerCode + "-").startsWith(beginning(code)))
                .max(Comparator.comparingInt(code -> code.code().length()));
        return owner.filter(code -> !isOf(code, organization)).isPresent();
    }

    /** A center's code knows no underscore. */
    private static String beginning(Code technopark) {
        return technopark.code().replace('_', '-') + "-";
    }

    private static boolean isOf(Code technopark, String organization) {
        return organization.equals(
                technopark.attributes().path("organizationId").textValue());
    }
}
