package kr.giban.local.sample;

import java.util.List;

/** Names of people who do not exist; each says so. */
public final class PersonNames {
    private static final List<String> FAMILY =
            List.of("김", "이", "박", "최", "정", "강", "조", "윤", "장", "임", "한", "오", "서", "신", "권");
    private static final List<String> GIVEN = List.of(
            "가온", "나래", "다솜", "라온", "마루", "바름", "새롬", "아라", "자람", "하늘", "해솔", "예솔", "도담", "은별", "한결", "슬기", "보람", "찬솔",
            "미르", "두리");

    private PersonNames() {}

    /** The same number, the same name. */
    public static String korean(int number) {
        return FAMILY.get(number % FAMILY.size()) + GIVEN.get(number / FAMILY.size() % GIVEN.size()) + "(합성)";
    }
}
