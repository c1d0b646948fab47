package kr.giban.roadmap.version;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which version of a roadmap a reader wants. */
public class VersionQuery {
    @QueryParam("version")
    @Parameter(description = "판 번호 · number of the version")
    private Integer version;

    @QueryParam("asOf")
    @Parameter(description = "이 날이 끝날 때(한국 시간) 효력이 있던 판 · the version in force at the end of this day in Korea")
    private LocalDate asOf;

    public VersionQuery() {}

    public VersionQuery(Integer version, LocalDate asOf) {
        this.version = version;
        this.asOf = asOf;
    }

    public Integer version() {
        return version;
    }

    public LocalDate asOf() {
        return asOf;
    }

    /** Whether the reader named a version or a day, and did not leave it to us. */
    public boolean isExplicit() {
        return version != null || asOf != null;
    }
}
