package kr.giban.equipment.userequest;

import java.util.Set;
import kr.giban.platform.state.State;

/** From asking for an item to having used it. */
public enum UseRequestState implements State<UseRequestState> {
    /** Waits for the center's answer. */
    REQUESTED("신청"),
    /** The center has answered with another time, and waits for the requester. */
    PROPOSED("시간 제안"),
    /** The time is booked. */
    ACCEPTED("승인"),
    DECLINED("거절"),
    CANCELED("취소"),
    /** Nobody answered until the time began. */
    EXPIRED("기한 지남"),
    DONE("완료");

    /** What a request is when it is made. */
    public static final UseRequestState INITIAL = REQUESTED;

    private final String nameKo;

    UseRequestState(String nameKo) {
        this.nameKo = nameKo;
    }

    /** What files call it. */
    String nameKo() {
        return nameKo;
    }

    @Override
    public Set<UseRequestState> next() {
        return switch (this) {
            case REQUESTED -> Set.of(PROPOSED, ACCEPTED, DECLINED, CANCELED, EXPIRED);
            case PROPOSED -> Set.of(ACCEPTED, DECLINED, CANCELED, EXPIRED);
            case ACCEPTED -> Set.of(DONE, CANCELED);
            case DECLINED, CANCELED, EXPIRED, DONE -> Set.of();
        };
    }
}
