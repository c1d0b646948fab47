package kr.giban.gateway.quota;

import com.fasterxml.jackson.annotation.JsonValue;

/** Who counts. */
public enum QuotaState {
    OFF("off"),
    /** Each gateway for itself. */
    LOCAL("local"),
    /** All gateways together. */
    SHARED("shared"),
    /** They should count together, but each counts for itself until the store is back. */
    STORE_AWAY("store-away");

    private final String title;

    QuotaState(String title) {
        this.title = title;
    }

    @JsonValue
    @Override
    public String toString() {
        return title;
    }
}
