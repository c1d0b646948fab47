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
import jakarta.ws.rs.core.Response;
import java.util.List;
import kr.giban.platform.api.Conditional;
import kr.giban.platform.security.Roles;
import kr.giban.platform.web.Responses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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
    @Conditional
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            summary = "규정값 추가 · Set a rule's value from a day on",
            description = "같은 날짜의 값이 있으면 If-Match로 바꿉니다. 지난 값은 남습니다. 쓸 수 없는 값은 422. · Replaces a value of the same day,"
                    + " with If-Match; earlier values stay. A value that the rule cannot have is refused (422).")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = Rule.class)))
    public Response putRule(@PathParam("name") String name, @NotNull @Valid NewRuleValue body) {
        Rule rule = rules.put(name, body, this::mustFit);
        return Responses.changed(rule, rule.etag());
    }

    /** Refuses a value (422) that the rule cannot have; without more to say, any of the type of those before it will do. */
    protected void mustFit(String name, JsonNode value) {}
}
