package kr.giban.equipment.intake.read;

import static org.assertj.core.api.Assertions.assertThat;

import kr.giban.equipment.item.AcquisitionMethod;
import kr.giban.equipment.item.FeeUnit;
import kr.giban.equipment.item.ItemState;
import kr.giban.equipment.item.ItemWords;
import kr.giban.equipment.item.RetirementKind;
import kr.giban.equipment.item.Sharing;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void what_an_export_calls_a_value_is_read_as_that_value() {
        for (Sharing value : Sharing.values()) {
            assertThat(Words.sharing(ItemWords.ko(value))).isEqualTo(value);
            assertThat(Words.sharing(value.name())).isEqualTo(value);
        }
        for (ItemState value : ItemState.values()) {
            assertThat(Words.state(ItemWords.ko(value))).isEqualTo(value);
            assertThat(Words.state(value.name())).isEqualTo(value);
        }
        for (RetirementKind value : RetirementKind.values()) {
            assertThat(Words.retirement(ItemWords.ko(value))).isEqualTo(value);
            assertThat(Words.retirement(value.name())).isEqualTo(value);
        }
        for (AcquisitionMethod value : AcquisitionMethod.values()) {
            assertThat(Words.acquisition(ItemWords.ko(value))).isEqualTo(value);
            assertThat(Words.acquisition(value.name())).isEqualTo(value);
        }
        for (FeeUnit value : FeeUnit.values()) {
            assertThat(Words.feeUnit(ItemWords.ko(value))).isEqualTo(value);
            assertThat(Words.feeUnit(value.name())).isEqualTo(value);
        }
    }
}
