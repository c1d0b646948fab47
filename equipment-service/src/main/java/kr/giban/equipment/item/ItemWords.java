package kr.giban.equipment.item;

import java.util.HashMap;
import java.util.Map;

/** What the values of an item's properties are called. Each Korean word is one under which a file may give the value. */
public final class ItemWords {
    /** The key of items that have no value. */
    public static final String NONE = "-";

    private static final Map<Enum<?>, Word> WORDS = Map.ofEntries(
            Map.entry(ItemState.IN_USE, new Word("활용", "In use")),
            Map.entry(ItemState.UNDERUSED, new Word("저활용", "Underused")),
            Map.entry(ItemState.IDLE, new Word("유휴", "Idle")),
            Map.entry(ItemState.RETIRED, new Word("불용", "Retired")),
            Map.entry(Sharing.SOLE, new Word("단독활용", "Sole use")),
            Map.entry(Sharing.JOINT_ALLOWED, new Word("공동활용허용", "Joint use allowed")),
            Map.entry(Sharing.JOINT_SERVICE, new Word("공동활용서비스", "Joint-use service")),
            Map.entry(RetirementKind.SOLD, new Word("불용(매각)", "Sold")),
            Map.entry(RetirementKind.REUSED, new Word("불용(재활용)", "Reused")),
            Map.entry(RetirementKind.SCRAPPED, new Word("불용(폐기)", "Scrapped")),
            Map.entry(RetirementKind.TRANSFERRED, new Word("불용(양여)", "Transferred")),
            Map.entry(RetirementKind.LENT, new Word("불용(대여)", "Lent")),
            Map.entry(RetirementKind.ENTERED_BY_MISTAKE, new Word("불용(오등록)", "Entered by mistake")),
            Map.entry(AcquisitionMethod.PURCHASED, new Word("구매", "Purchased")),
            Map.entry(AcquisitionMethod.BUILT, new Word("제작", "Built")),
            Map.entry(AcquisitionMethod.LEASED, new Word("임차", "Leased")),
            Map.entry(AcquisitionMethod.DONATED, new Word("기증", "Donated")),
            Map.entry(AcquisitionMethod.TRANSFERRED, new Word("이관", "Transferred")),
            Map.entry(AcquisitionMethod.OTHER, new Word("기타", "Other")),
            Map.entry(FeeUnit.HOUR, new Word("시간", "Hour")),
            Map.entry(FeeUnit.HALF_DAY, new Word("반일", "Half a day")),
            Map.entry(FeeUnit.DAY, new Word("일", "Day")),
            Map.entry(FeeUnit.MONTH, new Word("월", "Month")),
            Map.entry(FeeUnit.SAMPLE, new Word("시료", "Sample")),
            Map.entry(FeeUnit.TEST, new Word("건", "Test")));

    /** Those that are keys of counts: their names differ from each other. */
    private static final Map<String, Word> KEYS = keys();

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
