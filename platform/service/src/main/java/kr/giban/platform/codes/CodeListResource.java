package kr.giban.platform.codes;

import jakarta.inject.Inject;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kr.giban.platform.etag.Preconditions;
import kr.giban.platform.time.Seoul;
import kr.giban.platform.web.Responses;

/**
 * What the resource of a code list needs. The subclass names path, operations and roles, since each list has its own:
 *
 * <pre>{@code
 * @GET @PermitAll @Operation(operationId = "listRegions", summary = "…")
 * public CodeList listRegions(@QueryParam("asOf") LocalDate asOf) { return list("regions", asOf); }
 * }</pre>
 */
@Produces(MediaType.APPLICATION_JSON)
public abstract class CodeListResource {
    @Inject
    Codes codes;

    @Inject
    Preconditions preconditions;

    @Inject
    Clock clock;

    /** The codes that are valid on a day. */
    public record CodeList(LocalDate asOf, List<Code> items) {}

    /** The list as of a day; today if none is named. */
    protected CodeList list(String list, LocalDate asOf) {
        LocalDate on = asOf == null ? Seoul.today(clock) : asOf;
        return new CodeList(on, codes.list(list, on));
    }

    /** Sets many codes, all or none. */
    protected Response load(String list, CodeLoad body, boolean dryRun) {
        return Response.ok(codes.load(codes(list, body), dryRun)).build();
    }

    /** What a load says of the codes of a list, in its order. */
    protected static List<Code> codes(String list, CodeLoad body) {
        return body.codes().stream().map(entry -> entry.of(list)).toList();
    }

    /** Sets a code; the operation is {@link kr.giban.platform.api.Conditional}. */
    protected Response put(String list, String code, CodeValue body) {
        Code put = codes.put(body.code(list, code), preconditions::checkPut);
        return Responses.changed(put, put.etag());
    }
}
