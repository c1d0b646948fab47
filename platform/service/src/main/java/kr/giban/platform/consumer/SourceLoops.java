package kr.giban.platform.consumer;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kr.giban.platform.client.ServiceToken;
import kr.giban.platform.security.SystemWork;

/** Makes loops, each of which consumes one source. */
@ApplicationScoped
public class SourceLoops {
    private final ConsumerConfig config;
    private final ServiceToken token;
    private final ObjectMapper json;
    private final Positions positions;
    private final SystemWork work;

    SourceLoops(ConsumerConfig config, ServiceToken token, ObjectMapper json, Positions positions, SystemWork work) {
        this.config = config;
        this.token = token;
        this.json = json;
        this.positions = positions;
        this.work = work;
    }

    /** A loop, not yet started, that feeds the handlers from the service at the address. */
    public SourceLoop of(String source, String url, List<EventHandler> handlers) {
        return new SourceLoop(
                source,
                new SourceFeed(url, config, token, json),
                positions,
                new Effects(source, handlers, positions, work),
                config,
                new SourceStatus(source));
    }
}
