package kr.giban.call.call;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kr.giban.call.roadmap.RoadmapTask;
import kr.giban.platform.id.UuidV7;

/** One task of a call, with the roadmap's task as it was when the call was made. */
@Entity
@Table(name = "call_task")
public class CallTask {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "call_id")
    private Call call;

    private UUID roadmapTaskId;

    private String code;
    private String title;

    private long grantLimitKrw;

    @Convert(converter = FrozenText.class)
    private RoadmapTask frozen;

    @Enumerated(EnumType.STRING)
    private CallTaskState state;

    @Enumerated(EnumType.STRING)
    private Failure failure;

    private Instant createdAt;

    @Version
    private long version;

    protected CallTask() {}

    CallTask(Call call, RoadmapTask task, Instant now) {
        this.id = UuidV7.next();
        this.call = call;
        this.roadmapTaskId = task.id();
        this.code = task.code();
        this.title = task.title();
        this.grantLimitKrw = task.nationalKrw();
        this.frozen = task;
        this.state = CallTaskState.INITIAL;
        this.createdAt = now;
    }

    void moveTo(CallTaskState target) {
        state.mustReach(target);
        state = target;
    }

    void fail(Failure why) {
        moveTo(CallTaskState.FAILED);
        failure = why;
    }

    public UUID id() {
        return id;
    }

    public Call call() {
        return call;
    }

    public UUID roadmapTaskId() {
        return roadmapTaskId;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public long grantLimitKrw() {
        return grantLimitKrw;
    }

    public RoadmapTask frozen() {
        return frozen;
    }

    public CallTaskState state() {
        return state;
    }

    public Failure failure() {
        return failure;
    }

    Instant createdAt() {
        return createdAt;
    }

    public long version() {
        return version;
    }
}
