package kr.giban.platform.codes;

import jakarta.inject.Inject;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
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

    /**
     * Sets many codes, all or none.
     *
     * @param check of the list as it is then
     */
    protected Response load(String list, CodeLoad body, boolean dryRun, Consumer<List<Code>> check) {
        List<Code> all = codes(list, body);
        return Response.ok(codes.load(list, all, dryRun, () -> check.accept(all)))
                .build();
    }

    /** What a load says of the codes of a list, in its order. */
    private static List<Code> codes(String list, CodeLoad body) {
        return body.codes().stream().map(entry -> entry.of(list)).toList();
    }

    /** Sets a code; the operation is {@link kr.giban.platform.api.Conditional}. */
    protected Response put(String list, String code, CodeValue body) {
        return put(list, code, body, () -> {});
    }

    /** The same, if the check lets it; nobody else changes the list meanwhile. */
    protected Response put(String list, String code, CodeValue body, Runnable check) {
        Code put = codes.put(body.code(list, code), etag -> {
            check.run();
            preconditions.checkPut(etag);
        });
        return Responses.changed(put, put.etag());
    }
}
