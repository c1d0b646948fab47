package kr.giban.equipment.usage;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a record said at a time. The name of the user is in no version but the newest, and not shown here. */
public record UsageVersion(
        long version,

        @Schema(description = "이 판이 생긴 때 · when it came to say this")
        Instant since,

        LocalDate usedOn,
        String userOrganization,
        UserOrganizationType userOrganizationType,
        Integer samples,
        BigDecimal hours,
        Long feeKrw,
        String purpose,
        UsageState state,
        String withdrawalReason) {}
