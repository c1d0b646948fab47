package kr.giban.equipment.item;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;

/** A point on earth, in degrees. */
record Place(BigDecimal latitude, BigDecimal longitude) {
    /** From the place to a center {@code c}, in km; null where the center has no place. */
    static final String DISTANCE = "distance_km(:nearLatitude, :nearLongitude, c.latitude, c.longitude)";

    private static final Pattern TEXT = Pattern.compile("(-?\\d{1,2}(?:\\.\\d{1,12})?),(-?\\d{1,3}(?:\\.\\d{1,12})?)");
    private static final BigDecimal POLE = BigDecimal.valueOf(90);
    private static final BigDecimal ANTIMERIDIAN = BigDecimal.valueOf(180);
    /** Half around the earth. */
    private static final int FARTHEST = 20_038;

    /** The place that distances are measured from, null for none; 400 for what is no place. */
    static Place of(String near, Integer within) {
        if (within != null && (within < 1 || within > FARTHEST)) {
            throw refusal("within", "out-of-range", Map.of("message", "1 … " + FARTHEST));
        }
        if (near == null) {
            if (within != null) {
                throw refusal("near", "required", Map.of());
            }
            return null;
        }
        Matcher found = TEXT.matcher(near);
        if (!found.matches()) {
            throw refusal("near", "wrong-type", Map.of("expected", "37.5,127.0"));
        }
        Place place = new Place(new BigDecimal(found.group(1)), new BigDecimal(found.group(2)));
        if (place.latitude.abs().compareTo(POLE) > 0 || place.longitude.abs().compareTo(ANTIMERIDIAN) > 0) {
            throw refusal("near", "out-of-range", Map.of("message", "-90 … 90, -180 … 180"));
        }
        return place;
    }

    /** The values that {@link #DISTANCE} binds. */
    Map<String, Object> values() {
        return Map.of("nearLatitude", latitude, "nearLongitude", longitude);
    }

    private static ProblemException refusal(String parameter, String code, Map<String, Object> parameters) {
        return ProblemException.of("invalid-request").withFault(Fault.at("query:" + parameter, code, parameters));
    }
}
