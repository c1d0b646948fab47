package kr.giban.acceptance.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the containers are made of, once everything has been built. */
class ComposeIT {
    static List<String> programs() {
        return Compose.PROGRAMS;
    }

    @ParameterizedTest
    @MethodSource("programs")
    void everythingThatAnImageCopiesIsThere(String program) {
        assertThat(Compose.copied(program)).isNotEmpty().allSatisfy(source -> assertThat(source)
                .exists());
    }
}
