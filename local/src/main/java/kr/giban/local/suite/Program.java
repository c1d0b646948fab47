package kr.giban.local.suite;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The parts of a suite, in the order in which they start. */
public enum Program {
    POSTGRES("postgres"),
    KEYCLOAK("keycloak"),
    EQUIPMENT("equipment-service"),
    ROADMAP("roadmap-service"),
    HEARING("hearing-service"),
    CALL("call-service"),
    GATEWAY("gateway");

    /** The four programs that own data. */
    public static final Set<Program> SERVICES = Set.copyOf(EnumSet.range(EQUIPMENT, CALL));

    private final String title;

    Program(String title) {
        this.title = title;
    }

    /** The name of its module, its log, its client in Keycloak. */
    public String title() {
        return title;
    }

    /** Whether it is one of ours, made with Quarkus. */
    public boolean isOurs() {
        return this == GATEWAY || isService();
    }

    public boolean isService() {
        return SERVICES.contains(this);
    }

    /** The database, and the role that owns it. */
    String databaseName() {
        return "giban_" + name().toLowerCase(Locale.ROOT);
    }
}
