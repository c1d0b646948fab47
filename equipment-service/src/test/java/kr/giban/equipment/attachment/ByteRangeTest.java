package kr.giban.equipment.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.giban.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 1",
        "bytes=3-, 3, 7",
        "bytes=0-9, 0, 10",
        "bytes=0-999999999999, 0, 10",
        "bytes=-4, 6, 4",
        "bytes=-40, 0, 10",
        "bytes=9-, 9, 1"
    })
    void a_stretch_of_a_file_of_ten_bytes(String header, long from, long length) {
        assertThat(ByteRange.of(header, 10)).contains(new ByteRange(from, length));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {"bytes=-", "bytes=5-3", "bytes=0-1,3-4", "pages=1-2", "bytes=a-b", "bytes=1-99999999999999999999"
            })
    void what_is_no_single_stretch_is_answered_with_the_whole(String header) {
        assertThat(ByteRange.of(header, 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=10-20", "bytes=-0"})
    void a_stretch_that_the_file_does_not_have_is_refused(String header) {
        assertThatThrownBy(() -> ByteRange.of(header, 10)).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.code()).isEqualTo("range-not-satisfiable");
            assertThat(e.headers()).containsEntry("Content-Range", "bytes */10");
        });
    }

    @Test
    void says_where_it_stands() {
        assertThat(new ByteRange(2, 3).contentRange(10)).isEqualTo("bytes 2-4/10");
    }
}
