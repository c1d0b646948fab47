package kr.giban.call.panel;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import kr.giban.platform.id.UuidV7;

/** A member of a committee. */
@Entity
@Table(name = "panel_member")
@SuppressWarnings("UnusedVariable") // some columns are for constraints and queries alone
public class PanelMember implements Seat {
    @Id
    private UUID id;

    private UUID callTaskId;

    private String subject;
    private String name;

    private String organizationId;

    private String regionCode;

    private boolean industry;
    private boolean chair;

    protected PanelMember() {}

    PanelMember(UUID callTaskId, MemberRequest request) {
        this.id = UuidV7.next();
        this.callTaskId = callTaskId;
        this.subject = request.subject();
        this.name = request.name();
        this.organizationId = request.organizationId();
        this.regionCode = request.regionCode();
        this.industry = request.industry();
        this.chair = request.chair();
    }

    UUID id() {
        return id;
    }

    @Override
    public String subject() {
        return subject;
    }

    String name() {
        return name;
    }

    @Override
    public String organizationId() {
        return organizationId;
    }

    String regionCode() {
        return regionCode;
    }

    boolean industry() {
        return industry;
    }

    boolean chair() {
        return chair;
    }
}
