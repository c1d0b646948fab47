package kr.giban.platform.feed;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import kr.giban.platform.web.EmptyIsNone;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a reader of a feed asks for. */
public class FeedRequest {
    @EmptyIsNone
    @QueryParam("after")
    @Size(max = 100)
    @Parameter(
            description = "앞선 응답의 Giban-Feed-Position 값. 없으면 처음부터, latest는 현재 끝 위치만."
                    + " · Giban-Feed-Position of the answer before; without it from the start;"
                    + " latest gives the position of the end and no events")
    String after;

    @QueryParam("limit")
    @DefaultValue("100")
    @Min(1)
    @Max(1000)
    @Parameter(description = "최대 이벤트 수 · the most events to give")
    int limit;

    @QueryParam("waitSeconds")
    @DefaultValue("0")
    @Min(0)
    @Max(30)
    @Parameter(description = "새 이벤트가 없을 때 기다리는 시간(초) · how long to wait while there is nothing new")
    int waitSeconds;
}
