package kr.giban.equipment.search;

import org.jdbi.v3.core.Handle;

/** What is looked for as the statistics of this moment would have it. */
public final class CommonWordsNow {
    private CommonWordsNow() {}

    public static Sought leftOut(Handle handle, String q) {
        return Sought.of(q, Meaning.WHOLE, CommonWords.read(handle));
    }
}
