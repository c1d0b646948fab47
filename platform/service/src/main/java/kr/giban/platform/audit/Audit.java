package kr.giban.platform.audit;

/** Writes who changed what, in the transaction of the change. */
public interface Audit {
    /**
     * Records a change.
     *
     * @param action {@code create}, {@code update}, {@code delete} or the verb of a command
     * @param entity the kind, {@code task}
     * @param id its identifier
     * @param before what it was, to be written as JSON without personal values; null if it is new
     * @param after what it is; null if it is gone
     */
    void changed(String action, String entity, Object id, Object before, Object after);
}
