package kr.giban.call.organization;

/**
 * An officer's approval.
 *
 * @param nonProfitByStatutes the statutes say non-profit although the business number does not
 */
public record ApprovalRequest(Boolean nonProfitByStatutes) {
    boolean saysNonProfit() {
        return Boolean.TRUE.equals(nonProfitByStatutes);
    }
}
