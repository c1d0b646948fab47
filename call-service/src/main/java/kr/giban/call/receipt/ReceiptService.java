package kr.giban.call.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.giban.call.json.Json;
import kr.giban.platform.digest.CanonicalJson;
import kr.giban.platform.digest.Sha256;
import kr.giban.platform.security.Caller;
import kr.giban.platform.time.Seoul;

/** Seals submissions and proves receipts. */
@ApplicationScoped
public class ReceiptService {
    private final SubmissionRepository submissions;
    private final ReceiptKeys keys;
    private final Caller caller;

    ReceiptService(SubmissionRepository submissions, ReceiptKeys keys, Caller caller) {
        this.submissions = submissions;
        this.keys = keys;
        this.caller = caller;
    }

    /** Seals the content in the transaction at hand; the caller keeps the proposal locked, so that the chain is one. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Submission seal(
            UUID proposalId, UUID callTaskId, Instant arrival, Object content, List<SealedDocument> documents) {
        byte[] canonical = CanonicalJson.of(Json.MAPPER, content);
        Optional<Submission> before = submissions.last(proposalId);
        ReceiptKeys.Current key = keys.current();
        Receipt unsigned = new Receipt(
                "R%d-%06d".formatted(Seoul.dateOf(arrival).getYear(), submissions.nextNumber()),
                proposalId,
                callTaskId,
                before.map(Submission::ordinal).orElse(0) + 1,
                arrival,
                Sha256.hex(canonical),
                documents,
                before.map(Submission::hash).orElse(null),
                key.kid(),
                Receipt.ALG,
                null);
        Submission submission = new Submission(
                Signing.sign(unsigned, key.key()), new String(canonical, StandardCharsets.UTF_8), caller.subject());
        submissions.persistAndFlush(submission);
        return submission;
    }

    public Optional<Submission> last(UUID proposalId) {
        return submissions.last(proposalId);
    }

    /** Who has submitted the proposal, by subject. */
    public List<String> submitters(UUID proposalId) {
        return submissions.submitters(proposalId);
    }

    public Submission get(UUID submissionId) {
        return submissions.findById(submissionId);
    }

    /** Whether the receipt is ours, unchanged, and known. */
    Verification verify(Receipt receipt) {
        Optional<Boolean> signature = keys.find(receipt.kid()).map(key -> Signing.verifies(receipt, key));
        boolean recorded = submissions.count("hash", Signing.digest(receipt)) > 0;
        boolean good = signature.orElse(false);
        return new Verification(good && recorded, signature.isPresent(), good, recorded);
    }
}
