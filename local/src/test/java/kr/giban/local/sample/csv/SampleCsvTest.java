package kr.giban.local.sample.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kr.giban.local.sample.SampleYear;
import kr.giban.local.sample.inventory.EquipmentItem;
import kr.giban.platform.digest.Sha256;
import org.junit.jupiter.api.Test;

class SampleCsvTest {
    private static final SampleYear YEAR = SampleYear.load();
    private static final SampleCsv CSV = YEAR.csv();

    @Test
    void theSameBytesComeOutEachTimeOnEveryMachine() {
        assertThat(Sha256.hex(CSV.clean().bytes()))
                .isEqualTo("9ae8b4240d8dbe413bf2c0b33bbe6b586d67142cad91a9998a6a1145b8f2c3a7");
        assertThat(Sha256.hex(CSV.dirty().bytes()))
                .isEqualTo("d2307b0dbe5af0b1885f4e87fe86bbeb7ea5f919dc223d2f2b9b184e8d83fb53");
        assertThat(SampleYear.load().csv().dirty().bytes())
                .isEqualTo(CSV.dirty().bytes());
    }

    @Test
    void theBytesDoNotDependOnTheLanguageOfTheMachine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(SampleYear.load().csv().dirty().bytes())
                    .isEqualTo(CSV.dirty().bytes());
        } finally {
            Locale.setDefault(before);
        }
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
                .allMatch(c -> c.updated() == 0 && c.unchanged() == 0)
                .allMatch(c -> c.rejected() >= 8);
        assertThat(counts.stream().mapToInt(ExpectedCounts::created).sum()).isEqualTo(8_514);
    }

    @Test
    void theOneFileForAllHasTheSameItemsAndNoCenterOfAnother() {
        ExpectedCounts counts = CSV.dirty().expected();
        assertThat(counts.created()).isEqualTo(8_514);
        assertThat(counts.rejectedFor()).containsEntry(Fault.REPEATED, 38).containsEntry(Fault.CONTRADICTED, 38);
        assertThat(counts.rejected()).isEqualTo(83 + 38 + 38);
        assertThat(counts.read()).isEqualTo(8_514 + 83 + 38 + 38);
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
    void everyRefusedRowHasItsCodesAndARowWithSeveralFaultsHasAllOfThem() {
        assertThat(CSV.dirty().expected().rejectedCodes())
                .containsEntry("duplicate-row", 76)
                .containsEntry("class-unknown", 7)
                .containsEntry("required", 6 + 7 + 6)
                .containsEntry("amount-unreadable", 6 + 6)
                .containsEntry("date-invalid", 7 + 6)
                .doesNotContainKey("not-your-organization");
    }

    @Test
    void ofRowsThatContradictEachOtherTheFirstIsWhatTheInventoryHolds() {
        List<NamedCsvRecord> rows = read(CSV.dirty(YEAR.codes().technopark("SEOUL")));
        NamedCsvRecord contradicting = rows.stream()
                .filter(row -> row.getField("설치장소").equals("구관 B101호"))
                .findFirst()
                .orElseThrow();
        EquipmentItem item = YEAR.inventory().items().stream()
                .filter(i -> i.centerCode().equals(contradicting.getField("센터코드")))
                .filter(i -> i.assetNo().equals(contradicting.getField("자산번호").strip()))
                .findFirst()
                .orElseThrow();
        NamedCsvRecord first = rows.get(rows.indexOf(contradicting) - 1);
        assertThat(first.getField("자산번호")).isEqualTo(contradicting.getField("자산번호"));
        assertThat(first.getField("설치장소").strip()).isEqualTo(item.location());
    }

    @Test
    void aCorrectionChangesEveryThirdRowAndLeavesTheOthersAsTheyWereWritten() {
        SampleFile first = CSV.dirty(YEAR.codes().technopark("SEOUL"));
        SampleFile later = CSV.correction(YEAR.codes().technopark("SEOUL"));
        assertThat(later.expected())
                .extracting(ExpectedCounts::read, ExpectedCounts::updated, ExpectedCounts::unchanged)
                .containsExactly(60, 20, 40);
        List<String> lines = first.text().lines().toList();
        assertThat(later.text().lines().skip(1).filter(lines::contains)).hasSize(40);
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
