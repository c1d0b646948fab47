package kr.giban.equipment.item;

import java.util.HashMap;
import java.util.Map;

/** What the values of an item's properties are called. Each Korean word is one under which a file may give the value. */
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
        return KEYS.getOrDefault(key, new Word(key, key));
    }

    /** What a value is called in Korean; null for none. */
    public static String ko(Enum<?> value) {
        return value == null ? null : WORDS.get(value).ko();
    }

    private static Map<String, Word> keys() {
        Map<String, Word> keys = new HashMap<>(Map.of(NONE, new Word("미분류", "Not given")));
        for (ItemState state : ItemState.values()) {
            keys.put(state.name(), WORDS.get(state));
        }
        for (Sharing sharing : Sharing.values()) {
            keys.put(sharing.name(), WORDS.get(sharing));
        }
        return Map.copyOf(keys);
    }
}
