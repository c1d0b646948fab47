package kr.giban.roadmap.task;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What one version says of a task. */
@Entity
@Table(name = "task_content")
@IdClass(TaskContentId.class)
class TaskContent {
    @Id
    private UUID versionId;

    @Id
    private UUID taskId;

    private int year;
    private String division;
    private String type;

    @Enumerated(EnumType.STRING)
    private CallMode callMode;

    private String titleKo;
    private String titleEn;
    private String purposeKo;
    private String purposeEn;
    private long totalKrw;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<FundingYear> funding;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<EquipmentLine> equipment;

    private List<String> regions;
    private List<UUID> needs;
    private List<String> strategies;
    private boolean synthetic;
    private String note;

    protected TaskContent() {}

    TaskContent(UUID versionId, UUID taskId, TaskRequest request) {
        this.versionId = versionId;
        this.taskId = taskId;
        write(request);
    }

    void write(TaskRequest request) {
        year = request.year();
        division = request.division();
        type = request.type();
        callMode = request.callMode();
        titleKo = request.titleKo();
        titleEn = request.titleEn();
        purposeKo = request.purposeKo();
        purposeEn = request.purposeEn();
        totalKrw = request.totalKrw();
        funding = request.funding().stream()
                .sorted(Comparator.comparing(FundingYear::year))
                .toList();
        equipment = List.copyOf(request.equipment());
        regions = List.copyOf(request.regions());
        needs = List.copyOf(request.needs());
        strategies = List.copyOf(request.strategies());
        synthetic = Boolean.TRUE.equals(request.synthetic());
        note = request.note();
    }

    /** What a client would have sent to make it so. */
    TaskRequest request(String code) {
        return new TaskRequest(
                code,
                year,
                division,
                type,
                callMode,
                titleKo,
                titleEn,
                purposeKo,
                purposeEn,
                totalKrw,
                funding,
                equipment,
                regions,
                needs,
                strategies,
                synthetic,
                note);
    }

    UUID versionId() {
        return versionId;
    }

    UUID taskId() {
        return taskId;
    }

    int year() {
        return year;
    }

    String division() {
        return division;
    }
}
