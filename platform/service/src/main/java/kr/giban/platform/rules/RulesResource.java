package kr.giban.platform.rules;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import kr.giban.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rules of a service; it gives them their path, {@code /v1/rules/<service>}. */
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rules")
public abstract class RulesResource {
    @Inject
    JdbiRules rules;

    /** All values of all rules. */
    public record RuleList(List<Rule> items) {}

    @GET
    @PermitAll
    @Operation(summary = "규정값 목록 · Rules with their dated values")
    public RuleList listRules() {
        return new RuleList(rules.all());
    }

    @PUT
    @Path("/{name}")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            summary = "규정값 추가 · Set a rule's value from a day on",
            description = "같은 날짜의 값이 있으면 바꿉니다. 지난 값은 남습니다. 쓸 수 없는 값은 422. · Replaces a value of the same day; earlier"
                    + " values stay. A value that the rule cannot have is refused (422).")
    public Rule putRule(@PathParam("name") String name, @NotNull @Valid NewRuleValue body) {
        mustFit(name, body.value());
        return rules.put(name, body);
    }

    /** Refuses a value (422) that the rule cannot have; without more to say, any of the type of those before it will do. */
    protected void mustFit(String name, JsonNode value) {}
}
