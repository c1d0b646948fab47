package kr.giban.local.sample.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SampleCodesTest {
    private final SampleCodes codes = SampleCodes.load();

    @Test
    void thereAreNineteenTechnoparksAndSixDivisions() {
        assertThat(codes.technoparks()).hasSize(19);
        assertThat(codes.divisions())
                .extracting(Division::shortCode)
                .containsExactly("TRN", "ELE", "BIO", "MEC", "SEM", "PRO");
        assertThat(codes.technopark("GYEONGGI_DAEJIN").organization()).isEqualTo("tp-gyeonggi-daejin");
    }

    @Test
    void thereAreSeventeenRegionsOnEveryDay() {
        assertThat(regionsOn("2022-03-22")).hasSize(17).contains("42", "45").doesNotContain("51", "52");
        assertThat(regionsOn("2023-06-11")).hasSize(17).contains("51", "45").doesNotContain("42");
        assertThat(regionsOn("2024-01-18")).hasSize(17).contains("51", "52").doesNotContain("45");
    }

    @Test
    void theEightMajorNamesAreOfficialAndAllClassesBelowAreMarkedAsOurOwn() {
        assertThat(codes.equipmentClasses().stream().filter(c -> c.level() == EquipmentClass.Level.MAJOR))
                .hasSize(8)
                .noneMatch(EquipmentClass::synthetic);
        assertThat(codes.equipmentClasses().stream().filter(c -> c.level() != EquipmentClass.Level.MAJOR))
                .hasSize(31 + 93)
                .allMatch(EquipmentClass::synthetic)
                .allMatch(c -> c.code().startsWith(c.parent()));
    }

    @Test
    void theLunarNewYearOf2023HasItsSubstituteHoliday() {
        assertThat(codes.holidays()).extracting(Holiday::date).contains(LocalDate.of(2023, 1, 24));
    }

    private Set<String> regionsOn(String day) {
        return codes.regions().stream()
                .filter(region -> region.isValidOn(LocalDate.parse(day)))
                .map(Region::code)
                .collect(Collectors.toSet());
    }
}
