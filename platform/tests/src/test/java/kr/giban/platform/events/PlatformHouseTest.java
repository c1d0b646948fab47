package kr.giban.platform.events;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import kr.giban.platform.testing.Produced;
import org.junit.jupiter.api.Test;

class PlatformHouseTest {
    @Test
    void every_operation_says_what_it_produces() {
        Produced.check(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("kr.giban.platform"));
    }
}
