package kr.giban.equipment.item;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an item that was retired by mistake comes back, and as what. */
public record Reinstatement(
        @NotBlank @Size(max = ItemSizes.LONG) @Schema(description = "되돌리는 까닭; 감사 기록에 남습니다 · why; kept in the audit")
        String reason,

        @Schema(description = "돌아온 뒤의 상태; 없으면 IN_USE · its state from then on; IN_USE if left out")
        StateInUse reportedState) {

    /** The states of what is not retired. */
    public enum StateInUse {
        IN_USE,
        UNDERUSED,
        IDLE;

        ItemState state() {
            return ItemState.valueOf(name());
        }
    }

    ItemState state() {
        return reportedState == null ? ItemState.INITIAL : reportedState.state();
    }
}
