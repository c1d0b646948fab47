package kr.giban.equipment.userequest;

import jakarta.enterprise.context.ApplicationScoped;
import kr.giban.platform.security.Caller;
import kr.giban.platform.security.Roles;

/** Whose requests a caller sees, and how much of them. */
@ApplicationScoped
class Viewer {
    private final Caller caller;

    Viewer(Caller caller) {
        this.caller = caller;
    }

    /**
     * What a query is held to.
     *
     * @param all whether everyone's are seen
     * @param organization sees those that it asked for, and those that it answers; empty for none
     */
    record Scope(boolean all, String organization) {}

    Scope scope() {
        return new Scope(
                caller.has(Roles.PROGRAM_OFFICER), caller.organization().orElse(""));
    }

    /** The same for those who act: whoever oversees all acts for nobody. */
    Scope ownScope() {
        return new Scope(false, caller.requireOrganization());
    }

    boolean isRequester(UseRequest request) {
        return is(request.organizationId);
    }

    boolean isCenter(UseRequest request) {
        return is(request.centerOrganizationId);
    }

    private boolean is(String organization) {
        return caller.organization().filter(organization::equals).isPresent();
    }
}
