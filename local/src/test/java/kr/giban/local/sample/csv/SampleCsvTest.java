package kr.giban.local.sample.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kr.giban.local.sample.SampleYear;
import kr.giban.platform.digest.Sha256;
import org.junit.jupiter.api.Test;

class SampleCsvTest {
    private static final SampleYear YEAR = SampleYear.load();
    private static final SampleCsv CSV = YEAR.csv();

    @Test
    void theSameBytesComeOutEachTimeOnEveryMachine() {
        assertThat(Sha256.hex(CSV.clean().bytes()))
                .isEqualTo("ab877d46d49b90c7c6260773b24bcab35a10d2b3e3cdbb8697e784dbec3d0586");
        assertThat(Sha256.hex(CSV.dirty().bytes()))
                .isEqualTo("9379901bffafa47424b76c502633ae7c808171b41c0763e51ce7ef991bf7e0f2");
        assertThat(SampleYear.load().csv().dirty().bytes())
                .isEqualTo(CSV.dirty().bytes());
    }

    @Test
    void theCleanFileHasEveryItemOnce() {
        assertThat(CSV.clean().charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(read(CSV.clean()).size()).isEqualTo(8_514);
        assertThat(CSV.clean().expected().created()).isEqualTo(8_514);
        assertThat(CSV.clean().expected().rejected()).isZero();
    }

    @Test
    void nothingIsLostInTheCodePageOfKoreanWindows() {
        YEAR.codes().technoparks().stream().map(CSV::dirty).forEach(file -> {
            assertThat(file.charset().name()).isEqualTo("x-windows-949");
            assertThat(new String(file.bytes(), SampleCsv.CP949)).isEqualTo(file.text());
            assertThat(new String(file.bytes(), StandardCharsets.UTF_8)).isNotEqualTo(file.text());
        });
    }

    @Test
    void theGoodRowsOfTheTechnoparksAreTheWholeInventory() {
        List<ExpectedCounts> counts = YEAR.codes().technoparks().stream()
                .map(technopark -> CSV.dirty(technopark).expected())
                .toList();
        assertThat(counts)
                .allMatch(c -> c.read() == c.created() + c.updated() + c.unchanged() + c.rejected())
                .allMatch(c -> c.updated() == 2 && c.unchanged() == 2)
                .allMatch(c -> c.rejected() >= 4);
        assertThat(counts.stream().mapToInt(ExpectedCounts::created).sum()).isEqualTo(8_514);
    }

    @Test
    void theOneFileForAllHasTheSameItemsAndNoCenterOfAnother() {
        ExpectedCounts counts = CSV.dirty().expected();
        assertThat(counts.created()).isEqualTo(8_514);
        assertThat(counts.updated()).isEqualTo(38);
        assertThat(counts.unchanged()).isEqualTo(38);
        assertThat(counts.rejected()).isEqualTo(83);
        assertThat(counts.read()).isEqualTo(8_514 + 38 + 38 + 83);
        Set<Fault> faults = new HashSet<>(Arrays.asList(Fault.values()));
        faults.remove(Fault.OTHER_ORGANIZATIONS_CENTER);
        assertThat(counts.rejectedFor()).containsOnlyKeys(faults);
    }

    @Test
    void theRowsAreAsManyAsTheCountsSay() {
        YEAR.codes().technoparks().stream().map(CSV::dirty).forEach(file -> assertThat(read(file))
                .hasSize(file.expected().read()));
    }

    @Test
    void aCorrectionComesAfterTheOlderFormAndHoldsWhatTheInventoryHolds() {
        SampleFile file = CSV.dirty(YEAR.codes().technopark("SEOUL"));
        List<NamedCsvRecord> rows = read(file);
        NamedCsvRecord older = rows.stream()
                .filter(row -> row.getField("설치장소").equals("구관 B101호"))
                .findFirst()
                .orElseThrow();
        List<NamedCsvRecord> both = rows.stream()
                .filter(row -> row.getField("자산번호").equals(older.getField("자산번호")))
                .filter(row -> row.getField("센터코드").equals(older.getField("센터코드")))
                .toList();
        assertThat(both).hasSize(2);
        assertThat(both.get(0)).isSameAs(older);
        assertThat(YEAR.inventory().items())
                .filteredOn(item -> item.centerCode().equals(older.getField("센터코드")))
                .filteredOn(item -> item.assetNo().equals(older.getField("자산번호").strip()))
                .singleElement()
                .satisfies(
                        item -> assertThat(both.get(1).getField("설치장소").strip()).isEqualTo(item.location()));
    }

    @Test
    void peopleWriteDatesAndAmountsInManyWays() {
        String text = CSV.dirty().text();
        assertThat(text)
                .contains("년 ", "원\"", "원,")
                .containsPattern("\\d{4}\\.\\d{1,2}\\.\\d{1,2}")
                .containsPattern(",\\d{8},")
                .containsPattern("[Ａ-Ｚ]{2}－\\d?")
                .containsPattern("[０-９]，[０-９]{3}");
        assertThat(text).contains("약 1억원", "NFEC-0000-00-000000", "2019-02-30", "합성");
    }

    private static List<NamedCsvRecord> read(SampleFile file) {
        return CsvReader.builder().ofNamedCsvRecord(file.text()).stream().toList();
    }
}
