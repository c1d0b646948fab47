package kr.giban.equipment.item;

/** Is told how far a batch is, from within its transaction: it must not write there. */
@FunctionalInterface
public interface IntakeProgress {
    /** For batches that nobody waits for. */
    IntakeProgress UNSEEN = (step, rows) -> {};

    /** What is done with a batch, in this order. */
    enum Step {
        /** Rows come out of a file. */
        READING,
        /** All rows are held against the inventory. */
        CHECKING,
        /** What each will be found by is made of its words. */
        PREPARING,
        /** One statement stores all of them, and nobody sees how far it is. */
        WRITING,
        /** It is noted what became of each row. */
        CLOSING
    }

    /**
     * Tells where the batch is.
     *
     * @param rows how many it has done of a step that goes row by row; else 0
     */
    void at(Step step, int rows);
}
