package kr.giban.local.sample.inventory;

import java.time.LocalDate;

/**
 * A support center: it stands at a host institution and reports through one organization. Every center of the sample is
 * synthetic; the region code is the one of 2022.
 */
public record Center(
        String code,
        String nameKo,
        String nameEn,
        String hostKo,
        String hostEn,
        HostKind hostKind,
        String technopark,
        String reportingOrganization,
        String regionCode,
        String division,
        double latitude,
        double longitude,
        LocalDate establishedOn,
        Contact contact,
        boolean synthetic) {

    /** What kind of institution a center stands at. */
    public enum HostKind {
        UNIVERSITY,
        INSTITUTE,
        TECHNOPARK
    }
}
