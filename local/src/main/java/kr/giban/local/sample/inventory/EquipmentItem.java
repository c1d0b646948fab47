package kr.giban.local.sample.inventory;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One item of the sample inventory, synthetic as its asset number ({@code SYN-…}) says. The maker is spelled as the
 * center spells it. A retired item says how it left ({@code retirement}); an item for sole use says why.
 */
public record EquipmentItem(
        String centerCode,
        String assetNo,
        String nfecNo,
        String itubeNo,
        String nameKo,
        String nameEn,
        String maker,
        String model,
        String specification,
        String classCode,
        LocalDate acquiredOn,
        long costKrw,
        FundingSource fundingSource,
        String location,
        Contact contact,
        Sharing sharing,
        String soleUseReason,
        ReportedState state,
        Retirement retirement,
        Integer utilizationYear,
        BigDecimal utilizationPercent,
        boolean synthetic) {

    /** What national registration writes where there is no number. */
    public static final String NFEC_PLACEHOLDER = "NFEC-0000-00-000000";

    /** Who paid, with the word of the centers' files. */
    public enum FundingSource {
        NATIONAL("국비"),
        LOCAL("지방비"),
        PRIVATE("민간부담금"),
        MIXED("국비+지방비");

        private final String korean;

        FundingSource(String korean) {
            this.korean = korean;
        }

        public String korean() {
            return korean;
        }
    }

    /** The sharing scope, with the word of the centers' files. */
    public enum Sharing {
        SOLE("단독활용"),
        JOINT_ALLOWED("공동활용허용"),
        JOINT_SERVICE("공동활용서비스");

        private final String korean;

        Sharing(String korean) {
            this.korean = korean;
        }

        public String korean() {
            return korean;
        }
    }

    /** The state a center reports, with the word of the centers' files. */
    public enum ReportedState {
        IN_USE("활용"),
        UNDERUSED("저활용"),
        IDLE("유휴"),
        RETIRED("불용");

        private final String korean;

        ReportedState(String korean) {
            this.korean = korean;
        }

        public String korean() {
            return korean;
        }
    }

    /** How a retired item left, with the word of the centers' files. */
    public enum Retirement {
        SOLD("매각"),
        REUSED("불용(재활용)"),
        SCRAPPED("폐기"),
        TRANSFERRED("양여"),
        LENT("불용(대여)");

        private final String korean;

        Retirement(String korean) {
            this.korean = korean;
        }

        public String korean() {
            return korean;
        }
    }
}
