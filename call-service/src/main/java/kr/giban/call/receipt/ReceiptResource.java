package kr.giban.call.receipt;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What anyone needs to check a receipt. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "receipts")
public class ReceiptResource {
    private final ReceiptKeys keys;
    private final ReceiptService receipts;

    ReceiptResource(ReceiptKeys keys, ReceiptService receipts) {
        this.keys = keys;
        this.receipts = receipts;
    }

    /** A JWK set (RFC 7517). */
    public record KeySet(List<ReceiptJwk> keys) {}

    @GET
    @Path("/receipt-keys")
    @PermitAll
    @Operation(
            operationId = "listReceiptKeys",
            summary = "접수증 공개키 목록 · Public keys of receipts",
            description = "지난 키도 모두 남습니다. · JWK set; retired keys stay for ever.")
    public KeySet listReceiptKeys() {
        return new KeySet(keys.published());
    }

    @POST
    @Path("/receipts/verify")
    @PermitAll
    @Operation(
            operationId = "verifyReceipt",
            summary = "접수증 검증 · Verify a receipt",
            description = "접수증을 가진 누구나. 아무것도 바뀌지 않습니다. · For anyone who holds one; changes nothing.")
    public Verification verifyReceipt(@NotNull @Valid Receipt receipt) {
        return receipts.verify(receipt);
    }
}
