package kr.giban.platform.codes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Lists of codes with validity, owned by a service and read as of the date they speak of. */
public interface Codes {
    /** All codes of a list that are valid on the date, by code. */
    List<Code> list(String list, LocalDate on);

    Optional<Code> find(String list, String code, LocalDate on);

    /** Adds or replaces the code that starts on its {@code validFrom}; ends the one before it the day before. */
    Code put(Code code);
}
