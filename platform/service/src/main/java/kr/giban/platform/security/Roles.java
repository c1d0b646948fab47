package kr.giban.platform.security;

import java.util.List;

/** The roles of the realm. */
public final class Roles {
    public static final String PROGRAM_OFFICER = "program-officer";
    public static final String PLANNER = "planner";
    public static final String TECHNOPARK = "technopark";
    public static final String APPLICANT = "applicant";
    public static final String REVIEWER = "reviewer";
    public static final String COMPANY = "company";
    public static final String HEARING_STAFF = "hearing-staff";
    public static final String MODERATOR = "moderator";
    public static final String AUDITOR = "auditor";
    public static final String OPERATOR = "operator";
    /** Machines of the suite. */
    public static final String SERVICE = "service";

    public static final List<String> ALL = List.of(
            PROGRAM_OFFICER,
            PLANNER,
            TECHNOPARK,
            APPLICANT,
            REVIEWER,
            COMPANY,
            HEARING_STAFF,
            MODERATOR,
            AUDITOR,
            OPERATOR,
            SERVICE);

    private Roles() {}
}
