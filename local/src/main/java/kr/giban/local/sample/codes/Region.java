package kr.giban.local.sample.codes;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;

/** A region code with the days on which it is valid, both inclusive; a null day is an open end. */
public record Region(
        String code,
        String nameKo,
        String nameEn,
        @JsonProperty("iso_3166_2") String iso,
        LocalDate validFrom,
        LocalDate validTo,
        String note) {

    public boolean isValidOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
