package kr.giban.local.sample.call;

/**
 * An applicants' organization, synthetic; its business number has a right check digit and the middle digits of its kind.
 *
 * @param id the organization id, as the claim {@code giban_org} carries it
 */
public record Applicant(
        String id,
        String username,
        String businessNumber,
        String nameKo,
        String nameEn,
        String regionCode,
        boolean nonProfit,
        boolean synthetic) {}
