package kr.giban.equipment.intake.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderTest {
    @Test
    void knows_the_columns_of_the_agency_s_form() {
        List<String> form = List.of(
                "자산번호",
                "NFEC등록번호",
                "장비명(국문)",
                "장비명(영문)",
                "제작사",
                "모델명",
                "규격",
                "표준분류",
                "취득일",
                "취득금액",
                "재원",
                "설치장소",
                "담당자",
                "연락처",
                "공동활용구분",
                "단독활용사유",
                "장비상태",
                "가동률",
                "센터코드");
        assertThat(Header.of(form, Map.of()).columns()).doesNotContainNull().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "장비명 (국문),NAME_KO",
        "장비명[국문],NAME_KO",
        "장비명（국문）,NAME_KO",
        "장비명_국문,NAME_KO",
        "국문 장비명,NAME_KO",
        " 자산 번호* ,ASSET_NO",
        "NFEC 등록번호,NFEC_NO",
        "nfec등록번호,NFEC_NO",
        "가동률(%),UTILIZATION",
        "가동률 [ % ],UTILIZATION",
        "취득금액(원),COST_KRW",
        "취득금액 (단위: 천원),COST_KRW",
        "i-Tube번호,ITUBE_NO",
        "costKrw,COST_KRW"
    })
    void knows_a_header_whatever_it_is_written_with(String text, Column column) {
        assertThat(Column.ofHeader(text)).contains(column);
    }

    @ParameterizedTest
    @CsvSource({"취득금액,1", "취득금액(원),1", "취득금액(천원),1000", "취득금액 [단위: 백만원],1000000", "취득금액（억원）,100000000"})
    void reads_the_unit_of_the_cost(String text, long unit) {
        assertThat(Header.of(List.of("자산번호", text), Map.of()).unit(Column.COST_KRW))
                .isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource({
        "제조국,MAKER_COUNTRY",
        "취득 방법,ACQUISITION_METHOD",
        "장비 활용사례,USE_EXAMPLES",
        "이용료,FEE_TEXT",
        "사용료,FEE_TEXT",
        "이용료금액(천원),FEE_KRW",
        "이용료단위,FEE_UNIT",
        "제조번호(S/N),",
        "S/N,SERIAL_NUMBER",
        "측정항목,MEASURED_VARIABLES",
        "활용분야,RESEARCH_FIELD",
        "용도,PURPOSE",
        "DOI,PERSISTENT_ID",
        "홈페이지,LANDING_PAGE"
    })
    void knows_the_columns_of_the_portals(String text, Column column) {
        assertThat(Column.ofHeader(text)).isEqualTo(java.util.Optional.ofNullable(column));
    }

    @Test
    void each_amount_has_the_unit_of_its_own_header() {
        Header header = Header.of(List.of("자산번호", "취득금액(백만원)", "이용료금액(천원)"), Map.of());
        assertThat(header.unit(Column.COST_KRW)).isEqualTo(1_000_000);
        assertThat(header.unit(Column.FEE_KRW)).isEqualTo(1_000);
    }

    @Test
    void takes_a_mapping_before_what_it_knows_and_passes_over_the_rest() {
        Header header = Header.of(List.of("관리 No.", "장비명", "비고"), Map.of("관리No", "assetNo"));
        assertThat(header.columns()).containsExactly(Column.ASSET_NO, Column.NAME_KO, null);
    }

    @Test
    void a_field_that_the_mapping_names_is_closed_to_the_headers_that_are_known() {
        Header header =
                Header.of(List.of("자산번호", "관리 No.", "장비명", "모델", "모델명"), Map.of("관리 No.", "assetNo", "모델", "model"));
        assertThat(header.columns()).containsExactly(null, Column.ASSET_NO, Column.NAME_KO, Column.MODEL, null);
    }

    @Test
    void a_header_that_is_mapped_to_nothing_is_passed_over() {
        Map<String, String> mapping = new HashMap<>();
        mapping.put("모델", null);
        mapping.put("비고", null);
        assertThat(Header.of(List.of("자산번호", "모델", "모델명", "비고"), mapping).columns())
                .containsExactly(Column.ASSET_NO, null, Column.MODEL, null);
    }

    @Test
    void a_header_of_the_mapping_that_the_file_does_not_have_fails_it_by_name() {
        Map<String, String> mapping = new HashMap<>(Map.of("관리 번호*", "assetNo", "관리 No.", "model"));
        mapping.put("비고", null);
        assertThatThrownBy(() -> Header.of(List.of("관리번호", "장비명"), mapping))
                .hasMessage("mapping-unmatched")
                .extracting(e -> ((UnreadableFileException) e).parameters())
                .isEqualTo(Map.of("header", "관리 No., 비고", "headers", "관리번호, 장비명"));
    }

    @Test
    void two_headers_that_are_one_field_are_refused_however_they_are_known() {
        assertThatThrownBy(() -> Header.of(List.of("자산번호", "모델", "모델명"), Map.of()))
                .hasMessage("column-twice");
        assertThatThrownBy(() -> Header.of(List.of("자산번호", "가", "나"), Map.of("가", "model", "나", "model")))
                .hasMessage("column-twice");
    }

    @Test
    void refuses_a_file_without_asset_numbers_and_a_column_given_twice() {
        assertThatThrownBy(() -> Header.of(List.of("장비명", "취득일"), Map.of())).hasMessage("header-unknown");
        assertThatThrownBy(() -> Header.of(List.of("자산번호", "자산 번호"), Map.of())).hasMessage("column-twice");
        assertThatThrownBy(() -> Header.of(List.of("자산번호", "x"), Map.of("x", "nonsense")))
                .hasMessage("mapping-unknown");
    }
}
