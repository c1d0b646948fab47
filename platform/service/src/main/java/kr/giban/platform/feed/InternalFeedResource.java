package kr.giban.platform.feed;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import kr.giban.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The feed for the other services of the suite: all events, the internal ones too. */
@Path("/internal/events")
public class InternalFeedResource {
    private final FeedAnswers answers;

    public InternalFeedResource(FeedAnswers answers) {
        this.answers = answers;
    }

    @GET
    @Produces(CloudEvent.BATCH_MEDIA_TYPE)
    @RolesAllowed(Roles.SERVICE)
    @Blocking
    @Operation(hidden = true)
    public Uni<Response> readInternalEvents(@BeanParam @Valid FeedRequest wanted, @Context UriInfo uri) {
        return answers.answer(Reader.SUITE, wanted, List.of(), uri);
    }
}
