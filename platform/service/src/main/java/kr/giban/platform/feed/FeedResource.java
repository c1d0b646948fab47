package kr.giban.platform.feed;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import kr.giban.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * A service's feed for everybody. A service gives it a path:
 *
 * <pre>{@code
 * @Path("/v1/equipment-events")
 * public class EquipmentEventsResource extends FeedResource {
 *     public EquipmentEventsResource(FeedAnswers answers) {
 *         super(answers, "/v1/centers", "/v1/equipment");
 *     }
 * }
 * }</pre>
 */
public abstract class FeedResource {
    private final FeedAnswers answers;
    private final List<String> snapshots;

    /** With the paths of the lists that together hold what the feed tells of. */
    protected FeedResource(FeedAnswers answers, String... snapshots) {
        this.answers = answers;
        this.snapshots = List.of(snapshots);
    }

    @GET
    @Produces(CloudEvent.BATCH_MEDIA_TYPE)
    @PermitAll
    @Blocking
    @Operation(
            summary = "이벤트 피드 읽기 · Read the event feed",
            description = "공개 이벤트와 호출자 기관의 이벤트를 순서대로 돌려줍니다. 응답의 Giban-Feed-Position을 저장하고 다음 요청의"
                    + " after로 보내십시오. · Gives the public events and those of the caller's organization in order. Keep"
                    + " Giban-Feed-Position of the answer and send it as after of the next request.")
    @APIResponse(
            responseCode = "200",
            description = "CloudEvents 1.0 batch",
            headers = {
                @Header(
                        name = FeedAnswers.POSITION_HEADER,
                        description = "다음에 이어 읽을 위치 · where to read on",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = FeedAnswers.HEAD_HEADER,
                        description = "현재 피드의 끝 · where the feed ends now",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(name = "Link", description = "rel=next", schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            mediaType = CloudEvent.BATCH_MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = CloudEvent.class)))
    @APIResponse(
            responseCode = "410",
            description = "epoch-gone: 스냅숏부터 다시 읽기 · start again from the snapshots",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "#/components/schemas/Problem")))
    @Tag(name = "events")
    public Uni<Response> readEvents(@BeanParam @Valid FeedRequest wanted, @Context UriInfo uri) {
        return answers.answer(answers.callerAsReader(), wanted, snapshots, uri);
    }
}
