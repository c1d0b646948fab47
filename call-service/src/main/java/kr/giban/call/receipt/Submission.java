package kr.giban.call.receipt;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import kr.giban.call.json.Json;
import kr.giban.platform.id.UuidV7;
import org.hibernate.annotations.Immutable;

/** A sealed proposal: content and receipt as they were; the database refuses every change. */
@Entity
@Immutable
@Table(name = "submission")
@SuppressWarnings("UnusedVariable") // some columns are for constraints and queries alone
public class Submission {
    @Id
    private UUID id;

    private UUID proposalId;

    private int ordinal;

    private String receiptNumber;

    private Instant arrivedAt;

    private String content;
    private String receipt;
    private String hash;

    private String previousHash;

    private String submittedBy;

    protected Submission() {}

    Submission(Receipt receipt, String content, String submittedBy) {
        this.id = UuidV7.next();
        this.proposalId = receipt.proposalId();
        this.ordinal = receipt.submission();
        this.receiptNumber = receipt.number();
        this.arrivedAt = receipt.arrivedAt();
        this.content = content;
        this.receipt = Json.write(receipt);
        this.hash = Signing.digest(receipt);
        this.previousHash = receipt.previousSha256();
        this.submittedBy = submittedBy;
    }

    public UUID id() {
        return id;
    }

    public UUID proposalId() {
        return proposalId;
    }

    public int ordinal() {
        return ordinal;
    }

    public Instant arrivedAt() {
        return arrivedAt;
    }

    /** The sealed content, canonical. */
    public String content() {
        return content;
    }

    public Receipt receipt() {
        return Json.read(receipt, Receipt.class);
    }

    String hash() {
        return hash;
    }
}
