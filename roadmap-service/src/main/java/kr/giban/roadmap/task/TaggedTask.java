package kr.giban.roadmap.task;

/**
 * An answer and the number of its entity tag, which moves with the task and differs between versions: what was read of one
 * version cannot be written to another.
 */
record TaggedTask(TaskAnswer answer, long tag) {
    static TaggedTask of(Task task, TaskContent content, int version) {
        return new TaggedTask(TaskAnswer.of(task, content, version), tag(task, version));
    }

    static long tag(Task task, int version) {
        return version * 1_000_000_000L + task.version();
    }
}
