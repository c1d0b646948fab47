package kr.giban.local.sample.codes;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * One of the 19 technoparks. Names are real; the coordinates are those of a town of the area, and how many sample
 * centers report through it is synthetic.
 */
public record Technopark(
        String code,
        String nameKo,
        String nameEn,
        @JsonProperty("region_code_2026") String regionCode2026,
        @JsonProperty("region_code_2022") String regionCode2022,
        String areaKo,
        String areaEn,
        double latitude,
        double longitude,
        int sampleCenters) {

    /** The organization id, as the claim {@code giban_org} carries it: {@code tp-gyeonggi-daejin}. */
    public String organization() {
        return "tp-" + code.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
