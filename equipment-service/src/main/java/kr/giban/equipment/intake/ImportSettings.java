package kr.giban.equipment.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Set;
import kr.giban.equipment.intake.read.Marks;

/** How files are read. */
@ConfigMapping(prefix = "giban.imports")
interface ImportSettings {
    /** How often a worker looks for files; {@code off} for a replica that leaves them to others. */
    @WithDefault("1s")
    String every();

    /** How many imports a replica works on at a time, each of another organization. */
    @WithDefault("2")
    int atOnce();

    /** Cells that mean nothing is there. */
    @WithDefault("-,–,―,N/A,n/a,해당없음,해당 없음")
    Set<String> emptyMarks();

    /** Cells that empty the stored value. */
    @WithDefault("-삭제-,#CLEAR")
    Set<String> clearMarks();

    /** How often a step of an import is begun, if an error or the end of its program cuts it off, before the import fails. */
    @WithDefault("5")
    int attempts();

    /** How long after its first error a step is begun again; four times as long after each further one. */
    @WithDefault("2s")
    Duration pause();

    static Duration pauseAfter(Duration first, int begun) {
        return first.multipliedBy(1L << (2 * Math.max(0, begun - 1)));
    }

    default Marks marks() {
        return new Marks(emptyMarks(), clearMarks());
    }
}
