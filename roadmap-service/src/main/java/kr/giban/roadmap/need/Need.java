package kr.giban.roadmap.need;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import kr.giban.platform.id.UuidV7;

/** Equipment that a region needs, as one version has it; its id stays the same in the versions after. */
@Entity
@Table(name = "need")
@IdClass(NeedId.class)
class Need {
    @Id
    private UUID versionId;

    @Id
    private UUID id;

    private String division;
    private String classCode;
    private String region;
    private int quantity;
    private String reason;
    private Instant createdAt;

    protected Need() {}

    Need(UUID versionId, NeedRequest request, Instant now) {
        this.versionId = versionId;
        this.id = UuidV7.next();
        this.division = request.division();
        this.classCode = request.classCode();
        this.region = request.region();
        this.quantity = request.quantity();
        this.reason = request.reason();
        this.createdAt = now;
    }

    UUID id() {
        return id;
    }

    NeedAnswer answer() {
        return new NeedAnswer(id, division, classCode, region, quantity, reason, createdAt);
    }
}
