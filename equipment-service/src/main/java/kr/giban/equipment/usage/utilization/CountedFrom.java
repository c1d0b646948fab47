package kr.giban.equipment.usage.utilization;

/** Which of two figures of a utilization counts. The diary does where it has records: it can be looked into. */
public enum CountedFrom {
    /** The records of use. */
    DIARY,
    /** The figure that the center reports with the item. */
    REPORT
}
