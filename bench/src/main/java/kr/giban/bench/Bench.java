package kr.giban.bench;

import java.util.List;

/** Something that starts what it needs on ports and data of its own, measures, and ends it again. */
public interface Bench {
    /** What it is called on the command line. */
    String name();

    /**
     * Measures.
     *
     * @param quick with small sizes, to see that it works; its figures say little
     */
    List<Figure> measure(boolean quick);
}
