package kr.giban.equipment.item;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A value of {@link Sharing} that a filter asks for, or that there is none. */
public enum SharingChoice {
    SOLE,
    JOINT_ALLOWED,
    JOINT_SERVICE,
    @JsonProperty(ItemWords.NONE)
    NONE;

    String key() {
        return this == NONE ? ItemWords.NONE : name();
    }
}
