package kr.giban.roadmap.need;

/**
 * An answer and the number of its entity tag, which moves with the need and differs between versions: what was read of one
 * version cannot be written to another.
 */
record TaggedNeed(NeedAnswer answer, long tag) {
    static TaggedNeed of(Need need, int version) {
        return new TaggedNeed(need.answer(), tag(need, version));
    }

    static long tag(Need need, int version) {
        return version * 1_000_000_000L + need.version();
    }
}
