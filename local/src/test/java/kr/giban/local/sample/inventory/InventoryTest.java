package kr.giban.local.sample.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.giban.local.sample.SampleYear;
import kr.giban.local.sample.codes.EquipmentClass;
import kr.giban.local.sample.inventory.EquipmentItem.ReportedState;
import kr.giban.local.sample.inventory.EquipmentItem.Sharing;
import kr.giban.local.sample.roadmap.Need;
import org.junit.jupiter.api.Test;

class InventoryTest {
    private static final SampleYear YEAR = SampleYear.load();
    private static final List<EquipmentItem> ITEMS = YEAR.inventory().items();

    @Test
    void thereAreAsManyCentersAndItemsAsThePressReleaseCounts() {
        assertThat(YEAR.inventory().centers()).hasSize(188).allMatch(Center::synthetic);
        assertThat(ITEMS).hasSize(8_514).allMatch(EquipmentItem::synthetic);
        assertThat(distinct(YEAR.inventory().centers().stream().map(Center::code)))
                .hasSize(188);
    }

    @Test
    void everyTechnoparkReportsForCentersOfItsRegionAndEveryCenterHasItems() {
        YEAR.codes().technoparks().forEach(technopark -> assertThat(
                        YEAR.inventory().centersOf(technopark.code()))
                .hasSize(technopark.sampleCenters())
                .allMatch(center -> center.regionCode().equals(technopark.regionCode2022()))
                .allMatch(center -> center.reportingOrganization().equals(technopark.organization())));
        assertThat(distinct(ITEMS.stream().map(EquipmentItem::centerCode))).hasSize(188);
    }

    @Test
    void naturalKeysAndNumbersAreUniqueWherePresent() {
        assertThat(distinct(ITEMS.stream().map(item -> item.centerCode() + "/" + item.assetNo())))
                .hasSize(8_514);
        List<String> numbers = ITEMS.stream()
                .map(EquipmentItem::nfecNo)
                .filter(Objects::nonNull)
                .filter(number -> !number.equals(EquipmentItem.NFEC_PLACEHOLDER))
                .toList();
        assertThat(numbers)
                .doesNotHaveDuplicates()
                .allMatch(number -> number.matches("NFEC-20[12]\\d-[01]\\d-9\\d{5}"));
        assertThat(ITEMS).filteredOn(item -> item.nfecNo() == null).hasSizeGreaterThan(700);
        assertThat(ITEMS)
                .filteredOn(item -> EquipmentItem.NFEC_PLACEHOLDER.equals(item.nfecNo()))
                .hasSizeGreaterThan(400);
    }

    @Test
    void everyItemKeepsTheRulesOfTheField() {
        Set<String> smallClasses = YEAR.codes().equipmentClasses().stream()
                .filter(c -> c.level() == EquipmentClass.Level.SMALL)
                .map(EquipmentClass::code)
                .collect(Collectors.toSet());
        assertThat(ITEMS)
                .allMatch(item -> item.costKrw() >= 30_000_000)
                .allMatch(item -> smallClasses.contains(item.classCode()))
                .allMatch(item -> !item.acquiredOn().isBefore(LocalDate.of(2011, 1, 1)))
                .allMatch(item -> item.acquiredOn().isBefore(LocalDate.of(2022, 2, 1)))
                .allMatch(item -> (item.sharing() == Sharing.SOLE) == (item.soleUseReason() != null))
                .allMatch(item -> (item.state() == ReportedState.RETIRED) == (item.retirement() != null))
                .allMatch(item -> (item.utilizationYear() == null) == (item.utilizationPercent() == null));
    }

    @Test
    void theCellsThatTasksFillAreEmptyAndAllNeedsStandAsTheySay() {
        Map<Cell, Long> matrix = YEAR.inventory().matrix();
        assertThat(YEAR.roadmap().needs()).hasSize(196).allMatch(Need::synthetic);
        for (Need need : YEAR.roadmap().needs()) {
            assertThat(Need.Coverage.of(matrix.getOrDefault(need.cell(), 0L), need.requiredQuantity()))
                    .as(need.code())
                    .isEqualTo(need.expected());
        }
        assertThat(YEAR.roadmap().needs().stream().filter(Need::isBlank)).hasSize(59);
    }

    private static Set<String> distinct(Stream<String> texts) {
        return texts.collect(Collectors.toSet());
    }
}
