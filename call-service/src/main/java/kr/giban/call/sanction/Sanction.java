package kr.giban.call.sanction;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kr.giban.platform.id.UuidV7;

/** An exclusion from the programme for a time. */
@Entity
@Table(name = "sanction")
public class Sanction {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private SanctionTarget target;

    private String targetId;

    private LocalDate validFrom;

    private LocalDate validTo;

    private String reason;

    private Instant createdAt;

    protected Sanction() {}

    Sanction(SanctionRequest request, Instant now) {
        this.id = UuidV7.next();
        this.target = request.target();
        this.targetId = request.targetId();
        this.validFrom = request.validFrom();
        this.validTo = request.validTo();
        this.reason = request.reason();
        this.createdAt = now;
    }

    public UUID id() {
        return id;
    }

    public String targetId() {
        return targetId;
    }

    SanctionView view() {
        return new SanctionView(id, target, targetId, validFrom, validTo, reason, createdAt);
    }
}
