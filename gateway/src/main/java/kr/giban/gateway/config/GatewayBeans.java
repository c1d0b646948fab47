package kr.giban.gateway.config;

import io.quarkus.arc.DefaultBean;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import kr.giban.gateway.openapi.MergedDocument;
import kr.giban.gateway.route.RouteReader;
import kr.giban.gateway.route.RouteTable;
import kr.giban.platform.arrival.ArrivalKeys;
import kr.giban.platform.arrival.ArrivalStamp;
import kr.giban.platform.arrival.ArrivalTickets;
import kr.giban.platform.problem.ProblemCatalog;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is made once and shared. */
@Singleton
public class GatewayBeans {
    private static final int MAX_ANSWER_HEADERS = 64 * 1024;

    @Produces
    @Singleton
    @DefaultBean
    public MergedDocument document() {
        return MergedDocument.built(Thread.currentThread().getContextClassLoader());
    }

    @Produces
    @Singleton
    public RouteTable routes(MergedDocument document, GatewayConfig config) {
        return RouteReader.read(
                document, config.maxBody().asLongValue(), config.maxUpload().asLongValue());
    }

    @Produces
    @Singleton
    public ProblemCatalog problems() {
        return ProblemCatalog.load(Thread.currentThread().getContextClassLoader());
    }

    @Produces
    @Singleton
    public ArrivalKeys arrivalKeys(@ConfigProperty(name = "giban.arrival.secret") String secrets) {
        return ArrivalKeys.of(secrets);
    }

    @Produces
    @Singleton
    public ArrivalStamp arrivalStamp(ArrivalKeys keys) {
        return new ArrivalStamp(keys);
    }

    @Produces
    @Singleton
    public ArrivalTickets arrivalTickets(ArrivalKeys keys) {
        return new ArrivalTickets(keys);
    }

    /** Bodies pass as they are: nothing is decompressed, no redirect is followed. */
    @Produces
    @Singleton
    public HttpClient client(Vertx vertx, GatewayConfig config) {
        return vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setMaxPoolSize(config.poolSize())
                .setMaxWaitQueueSize(config.poolSize() * 4)
                .setMaxHeaderSize(MAX_ANSWER_HEADERS)
                .setKeepAliveTimeout(30));
    }
}
