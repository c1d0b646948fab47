package kr.giban.platform.codes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Lists of codes with validity, owned by a service and read as of the date they speak of. */
public interface Codes {
    /** All codes of a list that are valid on the date, by code. */
    List<Code> list(String list, LocalDate on);

    Optional<Code> find(String list, String code, LocalDate on);

    /**
     * Adds or replaces the code that starts on its {@code validFrom}. What held until then ends the day before, and goes on
     * after a closed period; a later value stays, so an open end is the day before it. Gives the code as it is kept.
     */
    default Code put(Code code) {
        return put(code, replaced -> {});
    }

    /**
     * As {@link #put(Code)}, if the check lets it.
     *
     * @param check is given the tag of the code that starts on the same day and would be replaced
     */
    Code put(Code code, Consumer<Optional<String>> check);

    /**
     * Puts many codes of one list, all or none, over whatever starts on the same days; one that is there as it is said stays
     * untouched, so that a table can be loaded again. Faults name the code by its place, {@code /codes/3/validTo}.
     *
     * @param dryRun tells what would become of them, and leaves all as it is
     * @param check looks at the list as it is then, and refuses what it may not be; nobody else changes it meanwhile
     */
    CodeLoadResult load(String list, List<Code> all, boolean dryRun, Runnable check);

    /**
     * Keeps a value of a code that another service owns, as its feed tells it, whatever was known of these days before. It is
     * neither audited nor told on. Events that are read again from the start lead to the same rows.
     */
    void copy(Code code);
}
