package kr.giban.roadmap.need;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
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

    @Version
    private long version;

    protected Need() {}

    Need(UUID versionId, NeedRequest request, Instant now) {
        this.versionId = versionId;
        this.id = UuidV7.next();
        this.createdAt = now;
        write(request);
    }

    final void write(NeedRequest request) {
        division = request.division();
        classCode = request.classCode();
        region = request.region();
        quantity = request.quantity();
        reason = request.reason();
    }

    /** What a client would have sent to make it so. */
    NeedRequest request() {
        return new NeedRequest(division, classCode, region, quantity, reason);
    }

    long version() {
        return version;
    }

    UUID id() {
        return id;
    }

    NeedAnswer answer() {
        return new NeedAnswer(id, division, classCode, region, quantity, reason, createdAt);
    }
}
