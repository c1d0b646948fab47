package kr.giban.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class WallsTest {
    private static final JavaClasses GATEWAY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("kr.giban");

    @Test
    void the_gateway_knows_no_service_and_nothing_that_services_share() {
        noClasses()
                .that()
                .resideInAPackage("kr.giban.gateway..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "kr.giban.equipment..",
                        "kr.giban.roadmap..",
                        "kr.giban.hearing..",
                        "kr.giban.call..",
                        "kr.giban.local..")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "jakarta.ws.rs..", "org.jdbi..")
                .check(GATEWAY);
    }

    @Test
    void of_the_platform_it_uses_the_core_only() {
        noClasses()
                .that()
                .resideInAPackage("kr.giban.gateway..")
                .should()
                .dependOnClassesThat(
                        com.tngtech.archunit.base.DescribedPredicate.describe(
                                "are of the platform but not of its core",
                                type -> type.getPackageName().startsWith("kr.giban.platform.")
                                        && !type.getPackageName()
                                                .matches(
                                                        "kr\\.giban\\.platform\\.(arrival|digest|id|problem|request|time|token)")))
                .check(GATEWAY);
    }

    @Test
    void its_rooms_do_not_depend_on_each_other_in_circles() {
        slices().matching("kr.giban.gateway.(*)..").should().beFreeOfCycles().check(GATEWAY);
    }
}
