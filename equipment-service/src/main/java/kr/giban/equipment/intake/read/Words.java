package kr.giban.equipment.intake.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.giban.equipment.item.AcquisitionMethod;
import kr.giban.equipment.item.Countries;
import kr.giban.equipment.item.FeeUnit;
import kr.giban.equipment.item.ItemState;
import kr.giban.equipment.item.RetirementKind;
import kr.giban.equipment.item.Sharing;

/** The words under which files give choices. */
final class Words {
    private static final Map<String, Sharing> SHARING = words(Map.of(
            Sharing.SOLE, List.of("단독활용", "단독", "단독사용", "SOLE"),
            Sharing.JOINT_ALLOWED, List.of("공동활용허용", "공동활용가능", "공동활용", "공동", "허용", "JOINT_ALLOWED"),
            Sharing.JOINT_SERVICE, List.of("공동활용서비스", "서비스", "공동활용서비스장비", "JOINT_SERVICE")));

    private static final Map<String, ItemState> STATE = words(Map.of(
            ItemState.IN_USE, List.of("활용", "활용중", "사용", "사용중", "가동", "가동중", "정상", "운영", "운영중", "IN_USE"),
            ItemState.UNDERUSED, List.of("저활용", "저활용장비", "UNDERUSED"),
            ItemState.IDLE, List.of("유휴", "유휴장비", "미사용", "IDLE"),
            ItemState.RETIRED, List.of("불용", "불용장비", "불용처리", "처분", "RETIRED")));

    /**
     * Only what can mean nothing else, for a file retires and never brings back: an item is out on loan ({@code 대여}) or moved ({@code
     * 이관}, {@code 관리전환}, {@code 재활용}) without being retired, unless the word says so too ({@code 불용(대여)}).
     */
    private static final Map<String, RetirementKind> RETIREMENT = words(Map.of(
            RetirementKind.SOLD, List.of("매각", "불용매각", "SOLD"),
            RetirementKind.REUSED, List.of("불용재활용", "REUSED"),
            RetirementKind.SCRAPPED, List.of("폐기", "불용폐기", "폐기처분", "SCRAPPED"),
            RetirementKind.TRANSFERRED, List.of("양여", "불용양여", "불용이관", "불용관리전환", "TRANSFERRED"),
            RetirementKind.LENT, List.of("불용대여", "LENT"),
            RetirementKind.ENTERED_BY_MISTAKE, List.of("오등록", "불용오등록", "ENTERED_BY_MISTAKE")));

    private static final Map<String, AcquisitionMethod> ACQUISITION = words(Map.of(
            AcquisitionMethod.PURCHASED, List.of("구매", "구입", "매입", "신규구매", "PURCHASED"),
            AcquisitionMethod.BUILT, List.of("제작", "자체제작", "개발", "자체개발", "BUILT"),
            AcquisitionMethod.LEASED, List.of("임차", "리스", "렌탈", "임대", "LEASED"),
            AcquisitionMethod.DONATED, List.of("기증", "기부", "기부채납", "수증", "DONATED"),
            AcquisitionMethod.TRANSFERRED, List.of("이관", "관리전환", "양수", "이전", "TRANSFERRED"),
            AcquisitionMethod.OTHER, List.of("기타", "OTHER")));

    private static final Map<String, FeeUnit> FEE_UNIT = words(Map.of(
            FeeUnit.HOUR, List.of("시간", "시간당", "1시간", "원/시간", "HOUR"),
            FeeUnit.HALF_DAY, List.of("반일", "반일당", "원/반일", "HALF_DAY"),
            FeeUnit.DAY, List.of("일", "일당", "1일", "원/일", "DAY"),
            FeeUnit.MONTH, List.of("월", "월당", "1개월", "개월", "원/월", "MONTH"),
            FeeUnit.SAMPLE, List.of("시료", "시료당", "개", "개당", "원/시료", "SAMPLE"),
            FeeUnit.TEST, List.of("건", "건당", "회", "회당", "원/건", "원/회", "TEST")));

    private Words() {}

    static AcquisitionMethod acquisition(String text) {
        return known(ACQUISITION.get(Column.plain(text)));
    }

    static FeeUnit feeUnit(String text) {
        return known(FEE_UNIT.get(Column.plain(text)));
    }

    static String country(String text) {
        return Countries.find(text).orElseThrow(() -> new CellException("country-unknown"));
    }

    static Sharing sharing(String text) {
        return known(SHARING.get(Column.plain(text)));
    }

    /** The state; a way of disposal, such as {@code 폐기}, says that the item is retired. */
    static ItemState state(String text) {
        return known(retirement(text) == null ? STATE.get(Column.plain(text)) : ItemState.RETIRED);
    }

    /** How an item was disposed of, if the text says so; else null. */
    static RetirementKind retirement(String text) {
        return RETIREMENT.get(Column.plain(text));
    }

    private static <T> T known(T value) {
        if (value == null) {
            throw new CellException("word-unknown");
        }
        return value;
    }

    private static <T> Map<String, T> words(Map<T, List<String>> all) {
        Map<String, T> byWord = new HashMap<>();
        all.forEach((value, words) -> words.forEach(word -> byWord.put(Column.plain(word), value)));
        return byWord;
    }
}
