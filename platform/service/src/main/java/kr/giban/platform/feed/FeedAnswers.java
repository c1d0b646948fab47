package kr.giban.platform.feed;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.security.Caller;

/** Makes the answers of feed resources. */
@ApplicationScoped
public class FeedAnswers {
    /** Where to read on. */
    public static final String POSITION_HEADER = "Giban-Feed-Position";
    /** Where the feed ended when it was read. */
    public static final String HEAD_HEADER = "Giban-Feed-Head";
    /** In place of a position: the end of the feed. */
    static final String LATEST = "latest";

    private final LongPoll poll;
    private final Feed feed;
    private final Caller caller;

    public FeedAnswers(LongPoll poll, Feed feed, Caller caller) {
        this.poll = poll;
        this.feed = feed;
        this.caller = caller;
    }

    Reader callerAsReader() {
        return Reader.of(caller.organization().orElse(null));
    }

    Uni<Response> answer(Reader reader, FeedRequest request, List<String> snapshots, UriInfo uri) {
        if (LATEST.equals(request.after)) {
            return Uni.createFrom().item(answer(feed.end(), request, uri));
        }
        Optional<FeedPosition> after = Optional.ofNullable(request.after).map(FeedAnswers::position);
        try {
            return poll.read(reader, after, request.limit, Duration.ofSeconds(request.waitSeconds))
                    .map(page -> answer(page, request, uri))
                    .onFailure(ProblemException.class)
                    .transform(gone -> withSnapshots(gone, snapshots));
        } catch (ProblemException gone) {
            throw withSnapshots(gone, snapshots);
        }
    }

    private static FeedPosition position(String text) {
        return FeedPosition.parse(text).orElseThrow(() -> ProblemException.of("invalid-request")
                .withFault(
                        Fault.at("query:after", "invalid-value", Map.of("message", "<Giban-Feed-Position> | latest"))));
    }

    private static Response answer(FeedPage page, FeedRequest request, UriInfo uri) {
        String next = uri.getRequestUriBuilder()
                .replaceQueryParam("after", page.position())
                .replaceQueryParam("limit", request.limit)
                .build()
                .getRawQuery();
        return Response.ok(page.events(), CloudEvent.BATCH_MEDIA_TYPE)
                .header(POSITION_HEADER, page.position())
                .header(HEAD_HEADER, page.head())
                .header(HttpHeaders.LINK, "<" + uri.getRequestUri().getRawPath() + "?" + next + ">; rel=\"next\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static ProblemException withSnapshots(ProblemException gone, List<String> snapshots) {
        if (snapshots.isEmpty() || !gone.code().equals("epoch-gone")) {
            return gone;
        }
        String links = snapshots.stream()
                .map(path -> "<" + path + ">; rel=\"snapshot\"")
                .collect(Collectors.joining(", "));
        return gone.withMember("snapshots", snapshots).withHeader(HttpHeaders.LINK, links);
    }
}
