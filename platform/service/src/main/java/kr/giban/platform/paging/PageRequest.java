package kr.giban.platform.paging;

import jakarta.ws.rs.QueryParam;
import java.util.Map;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.web.EmptyIsNone;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which stretch of a list is wanted. */
public class PageRequest {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 500;

    @QueryParam("limit")
    @Parameter(
            description = "한 번에 받을 행 수 · rows in one answer",
            schema =
                    @Schema(
                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.INTEGER,
                            format = "int32",
                            minimum = "1",
                            maximum = "500",
                            defaultValue = "50"))
    private Integer limit;

    @EmptyIsNone
    @QueryParam("cursor")
    @Parameter(description = "앞선 응답의 next · next of the answer before")
    private String cursor;

    @QueryParam("include")
    @Parameter(
            description = "total: 전체 건수 포함 · also count all",
            schema =
                    @Schema(
                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                            enumeration = "total"))
    private String include;

    public PageRequest() {}

    public PageRequest(Integer limit, String cursor, String include) {
        this.limit = limit;
        this.cursor = cursor;
        this.include = include;
    }

    /** The same at another place. */
    public PageRequest at(String place) {
        return new PageRequest(limit, place, include);
    }

    /** Rows wanted, 1 to {@value #MAX_LIMIT}; more is refused, not silently cut. */
    public int limit() {
        int wanted = limit == null ? DEFAULT_LIMIT : limit;
        if (wanted < 1 || wanted > MAX_LIMIT) {
            throw ProblemException.of("limit-out-of-range")
                    .with("max", MAX_LIMIT)
                    .withFault(Fault.at("query:limit", "limit-out-of-range", Map.of("max", MAX_LIMIT)));
        }
        return wanted;
    }

    public String cursor() {
        return cursor == null || cursor.isBlank() ? null : cursor;
    }

    public boolean wantsTotal() {
        if (include != null && !include.equals("total")) {
            throw ProblemException.of("invalid-request")
                    .withFault(Fault.at("query:include", "wrong-type", Map.of("expected", "total")));
        }
        return include != null;
    }
}
