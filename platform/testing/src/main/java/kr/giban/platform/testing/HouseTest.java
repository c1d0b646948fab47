package kr.giban.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The walls of the house, for a service's packages: read once for all of them, which takes seconds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class HouseTest {
    private static final List<String> SERVICES = List.of("equipment", "roadmap", "hearing", "call", "gateway");
    private static final Pattern SQL_NOW = Pattern.compile(
            "\\bnow\\(\\)|\\bcurrent_(date|time|timestamp)\\b|\\blocaltime(stamp)?\\b|clock_timestamp\\(|statement_timestamp\\(",
            Pattern.CASE_INSENSITIVE);

    private final String service;
    private final JavaClasses classes;

    /** @param service the last part of {@code kr.giban.<service>} */
    protected HouseTest(String service) {
        this.service = service;
        this.classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("kr.giban." + service);
    }

    @Test
    void no_service_depends_on_another() {
        String[] others = SERVICES.stream()
                .filter(other -> !other.equals(service))
                .map(other -> "kr.giban." + other + "..")
                .toArray(String[]::new);
        noClasses().should().dependOnClassesThat().resideInAnyPackage(others).check(classes);
    }

    @Test
    void a_feature_calls_another_through_its_service_only() {
        for (JavaClass type : classes) {
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> target.getPackageName().startsWith("kr.giban." + service))
                    .filter(target -> !target.getPackageName().equals(type.getPackageName()))
                    .forEach(target -> assertThat(target.getSimpleName())
                            .as(type.getName() + " uses " + target.getName())
                            .doesNotEndWith("Repository")
                            .doesNotEndWith("Resource"));
        }
    }

    @Test
    void business_time_comes_from_the_clock() {
        for (Class<?> type : List.of(
                Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class)) {
            noClasses().should().callMethod(type, "now").check(classes);
        }
        noClasses().should().callMethod(Clock.class, "systemUTC").check(classes);
        noClasses().should().callMethod(Clock.class, "systemDefaultZone").check(classes);
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(classes);
    }

    @Test
    void every_operation_says_what_it_produces() {
        Produced.check(classes);
    }

    @Test
    void no_sql_reads_the_database_s_own_clock() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(HouseTest::mayHoldSql).toList()) {
                String text = Files.readString(file, StandardCharsets.UTF_8);
                assertThat(SQL_NOW.matcher(text).find())
                        .as("the database's clock in " + file)
                        .isFalse();
            }
        }
    }

    private static boolean mayHoldSql(Path file) {
        return file.toString().endsWith(".sql") || file.toString().endsWith(".java");
    }
}
