package kr.giban.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1", "+82", "-3", "@cmd", "\tx", "\r=1", "\n=1", "＝1+1", "'=1", "''=1", "'", "'a", "a=1", "",
                "'-삭제-", "-\n-"
            })
    void gives_every_text_back_as_it_was(String text) {
        assertThat(FormulaGuard.remove(FormulaGuard.put(text))).isEqualTo(text);
        assertThat(FormulaGuard.put(text)).doesNotMatch("(?s)[=+\\-@\\t\\r\\n＝＋－＠].*");
        if (!FormulaGuard.put(text).equals(text) && text.startsWith("'")) {
            assertThat(FormulaGuard.remove(FormulaGuard.putInTextCell(text))).isEqualTo(text);
        }
    }

    @Test
    void leaves_a_text_cell_alone_unless_its_own_apostrophe_could_be_taken_for_ours() {
        assertThat(FormulaGuard.putInTextCell("=1+1")).isEqualTo("=1+1");
        assertThat(FormulaGuard.putInTextCell("'=1+1")).isEqualTo("''=1+1");
    }
}
