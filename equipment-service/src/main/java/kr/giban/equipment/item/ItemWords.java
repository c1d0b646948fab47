package kr.giban.equipment.item;

import java.util.Map;

/** What the values of an item's properties are called. */
public final class ItemWords {
    /** The key of items that have no value. */
    public static final String NONE = "-";

    private static final Map<String, Word> WORDS = Map.of(
            ItemState.IN_USE.name(),
            new Word("활용", "In use"),
            ItemState.UNDERUSED.name(),
            new Word("저활용", "Underused"),
            ItemState.IDLE.name(),
            new Word("유휴", "Idle"),
            ItemState.RETIRED.name(),
            new Word("불용", "Retired"),
            Sharing.SOLE.name(),
            new Word("단독활용", "Sole use"),
            Sharing.JOINT_ALLOWED.name(),
            new Word("공동활용허용", "Joint use allowed"),
            Sharing.JOINT_SERVICE.name(),
            new Word("공동활용서비스", "Joint-use service"),
            NONE,
            new Word("미분류", "Not given"));

    private ItemWords() {}

    /** A value in both languages. */
    public record Word(String ko, String en) {}

    /** The word of a key; the key itself if there is none. */
    public static Word of(String key) {
        return WORDS.getOrDefault(key, new Word(key, key));
    }
}
