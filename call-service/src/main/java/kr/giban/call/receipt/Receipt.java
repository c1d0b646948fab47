package kr.giban.call.receipt;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What an applicant can prove with: when which content came in. It holds no personal data.
 *
 * @param arrivedAt the instant at which the submission reached the gateway
 * @param submission 1 for the first submission of the proposal
 * @param contentSha256 digest over the canonical content (RFC 8785)
 * @param previousSha256 digest of the receipt before it of the same proposal; absent for the first
 * @param kid names the key that signed
 * @param signature Ed25519 over the canonical form of all the other members, base64url
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "number",
    "proposalId",
    "callTaskId",
    "submission",
    "arrivedAt",
    "contentSha256",
    "documents",
    "previousSha256",
    "kid",
    "alg",
    "signature"
})
public record Receipt(
        @NotBlank @Size(max = 40) String number,
        @NotNull UUID proposalId,
        @NotNull UUID callTaskId,
        @NotNull Integer submission,
        @NotNull Instant arrivedAt,
        @NotBlank @Size(max = 64) String contentSha256,
        @NotNull @Size(max = 100) List<@NotNull @Valid SealedDocument> documents,
        @Size(max = 64) String previousSha256,
        @NotBlank @Size(max = 64) String kid,
        @NotBlank @Size(max = 16) String alg,
        @NotBlank @Size(max = 200) String signature) {

    public static final String ALG = "EdDSA";

    Receipt signed(String newSignature) {
        return new Receipt(
                number,
                proposalId,
                callTaskId,
                submission,
                arrivedAt,
                contentSha256,
                documents,
                previousSha256,
                kid,
                alg,
                newSignature);
    }
}
