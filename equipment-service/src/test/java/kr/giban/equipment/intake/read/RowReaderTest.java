package kr.giban.equipment.intake.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.giban.equipment.item.IntakeRow;
import kr.giban.equipment.item.ItemChecks;
import kr.giban.equipment.item.ItemState;
import kr.giban.equipment.item.RetirementKind;
import kr.giban.equipment.item.RowFault;
import kr.giban.equipment.item.Sharing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowReaderTest {
    private static final List<String> HEADER =
            List.of("센터코드", "자산번호", "장비명", "NFEC번호", "취득일", "취득금액", "공동활용구분", "장비상태", "가동률", "제작사");
    private static final RowReader READER = new RowReader(
            Header.of(HEADER, Map.of()),
            new Marks(Set.of("-", "해당없음"), Set.of("-삭제-", "#CLEAR")),
            new ItemChecks.Day(LocalDate.of(2022, 3, 20), new BigDecimal("439.2")),
            null);

    @Test
    void reads_a_sound_row() {
        IntakeRow row = read(
                "C-1",
                " A-1 ",
                "현미경",
                "nfec-2017-11-240982",
                "2017.11.24",
                "3,500만원",
                "공동활용 허용",
                "저활용",
                "7.5%",
                "Ｚｅｉｓｓ");
        assertThat(row.faults()).isEmpty();
        assertThat(row.assetNo()).isEqualTo("A-1");
        assertThat(row.content().nfecNo()).isEqualTo("NFEC-2017-11-240982");
        assertThat(row.content().acquiredOn()).isEqualTo("2017-11-24");
        assertThat(row.content().costKrw()).isEqualTo(35_000_000);
        assertThat(row.content().sharing()).isEqualTo(Sharing.JOINT_ALLOWED);
        assertThat(row.content().reportedState()).isEqualTo(ItemState.UNDERUSED);
        assertThat(row.content().utilizationYear()).isEqualTo(2021);
        assertThat(row.content().utilizationPercent()).isEqualByComparingTo("7.5");
        assertThat(row.content().maker()).isEqualTo("Zeiss");
    }

    @Test
    void leaves_what_is_empty_and_clears_what_is_marked() {
        IntakeRow row = read("C-1", "A-1", "", "NFEC-0000-00-000000", "-", "해당없음", "#CLEAR", "", "-삭제-", "'-삭제-");
        assertThat(row.faults()).isEmpty();
        assertThat(row.content().nameKo()).isNull();
        assertThat(row.content().nfecNo()).as("the placeholder is no number").isNull();
        assertThat(row.content().costKrw()).isNull();
        assertThat(row.cleared())
                .containsExactlyInAnyOrder("sharing", "utilizationPercent", "utilizationYear", "maker");
    }

    @Test
    void tells_every_fault_of_a_row_at_once() {
        IntakeRow row =
                read("C-1", "", "#CLEAR", "NFEC-17-3-12", "2031-05-01", "-1", "상황에 따라", "모름", "높음", "x".repeat(201));
        assertThat(row.faults())
                .extracting(RowFault::field, RowFault::code)
                .containsExactlyInAnyOrder(
                        tuple("assetNo", "required"),
                        tuple("nameKo", "not-clearable"),
                        tuple("nfecNo", "nfec-invalid"),
                        tuple("acquiredOn", "date-in-future"),
                        tuple("costKrw", "amount-negative"),
                        tuple("sharing", "word-unknown"),
                        tuple("reportedState", "word-unknown"),
                        tuple("utilizationPercent", "percent-unreadable"),
                        tuple("maker", "too-long"));
    }

    @Test
    void a_cell_too_long_for_a_short_column_is_a_fault_of_its_row() {
        RowReader reader = reader("자산번호", "NFEC등록번호", "키워드");
        for (int length = 1; length <= 200; length++) {
            assertThat(read(reader, "A".repeat(length), "x".repeat(length), "").faults())
                    .allSatisfy(fault -> assertThat(fault.code()).isIn("too-long", "nfec-invalid"));
        }
    }

    @Test
    void an_asset_number_that_is_there_but_cannot_be_has_that_fault_alone() {
        RowReader reader = reader("자산번호", "키워드");
        assertThat(codes(read(reader, "A".repeat(101), ""))).containsExactly("too-long");
        assertThat(codes(read(reader, "#CLEAR", ""))).containsExactly("not-clearable");
        assertThat(codes(read(reader, "-", ""))).containsExactly("required");
    }

    @Test
    void an_asset_number_may_hold_what_an_address_can_hold() {
        RowReader reader = reader("자산번호", "키워드");
        assertThat(List.of("2015/003-1", "장비 1", "A?b#c%2F", "(구)3-1", "..a/b..", "A.1"))
                .allSatisfy(
                        usable -> assertThat(codes(read(reader, usable, ""))).isEmpty());
        assertThat(List.of("/3", "3/", "3//1", "..", "3/../1", "./1", "3\\1", "3;1", "3\u00071", "3\u2028/../1"))
                .allSatisfy(unusable ->
                        assertThat(codes(read(reader, unusable, ""))).containsExactly("asset-number-unusable"));
    }

    @Test
    void the_year_of_a_utilization_is_that_of_the_file_or_else_the_last() {
        RowReader reader = reader("자산번호", "가동률", "가동률연도", "키워드");
        assertThat(read(reader, "A-1", "45.2", "2019년", "").content().utilizationYear())
                .isEqualTo(2019);
        assertThat(read(reader, "A-1", "45.2", "", "").content().utilizationYear())
                .isEqualTo(2021);
        assertThat(codes(read(reader, "A-1", "45.2", "작년", ""))).contains("year-unreadable");
        IntakeRow cleared = read(reader, "A-1", "#CLEAR", "2019", "");
        assertThat(cleared.faults()).isEmpty();
        assertThat(cleared.content().utilizationYear()).isNull();
    }

    @Test
    void keywords_have_one_separator_and_the_limits_of_any_other_way_in() {
        RowReader reader = reader("자산번호", "가동률", "가동률연도", "키워드");
        assertThat(read(reader, "A-1", "", "", "A/D; 변환, 둘\\, 셋 ,, 둘\\, 셋")
                        .content()
                        .keywords())
                .containsExactly("A/D; 변환", "둘, 셋");
        assertThat(codes(read(reader, "A-1", "", "", "x".repeat(41)))).containsExactly("too-long");
        String many = java.util.stream.IntStream.rangeClosed(1, 31)
                .mapToObj(Integer::toString)
                .collect(java.util.stream.Collectors.joining(","));
        assertThat(codes(read(reader, "A-1", "", "", many))).containsExactly("too-many-keywords");
    }

    private static RowReader reader(String... header) {
        return new RowReader(
                Header.of(List.of(header), Map.of()),
                new Marks(Set.of("-"), Set.of("#CLEAR")),
                new ItemChecks.Day(LocalDate.of(2022, 3, 20), new BigDecimal("439.2")),
                null);
    }

    private static IntakeRow read(RowReader reader, String... cells) {
        return reader.read(new Line(2, List.of(cells)), 1);
    }

    private static List<String> codes(IntakeRow row) {
        return row.faults().stream().map(RowFault::code).toList();
    }

    @Test
    void knows_a_disposed_item_by_how_it_went() {
        IntakeRow row = read("C-1", "A-1", "현미경", "", "", "", "", "불용(폐기)", "", "");
        assertThat(row.content().reportedState()).isEqualTo(ItemState.RETIRED);
        assertThat(row.content().retirementKind()).isEqualTo(RetirementKind.SCRAPPED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"대여", "이관", "관리전환", "재활용", "고장", "수리중"})
    void a_word_that_is_said_of_items_in_use_too_retires_none(String word) {
        IntakeRow row = read("C-1", "A-1", "현미경", "", "", "", "", word, "", "");
        assertThat(row.faults())
                .extracting(RowFault::field, RowFault::code)
                .containsExactly(tuple("reportedState", "word-unknown"));
        assertThat(row.content().reportedState()).isNull();
        assertThat(row.content().retirementKind()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "불용,",
        "매각,SOLD",
        "폐기,SCRAPPED",
        "불용(대여),LENT",
        "불용 - 이관,TRANSFERRED",
        "불용(관리전환),TRANSFERRED",
        "불용(재활용),REUSED",
        "LENT,LENT",
        "TRANSFERRED,TRANSFERRED",
        "REUSED,REUSED"
    })
    void a_word_that_says_retired_retires(String word, RetirementKind kind) {
        IntakeRow row = read("C-1", "A-1", "현미경", "", "", "", "", word, "", "");
        assertThat(row.faults()).isEmpty();
        assertThat(row.content().reportedState()).isEqualTo(ItemState.RETIRED);
        assertThat(row.content().retirementKind()).isEqualTo(kind);
    }

    @Test
    void refuses_more_cells_than_headers_but_not_fewer() {
        assertThat(read("C-1", "A-1", "현미경").faults()).isEmpty();
        assertThat(read("C-1", "A-1", "현미경", "", "", "", "", "", "", "", "x").faults())
                .extracting(RowFault::code)
                .containsExactly("too-many-cells");
    }

    private static org.assertj.core.groups.Tuple tuple(String field, String code) {
        return org.assertj.core.api.Assertions.tuple(field, code);
    }

    private static IntakeRow read(String... cells) {
        return READER.read(new Line(2, List.of(cells)), 1);
    }
}
