package kr.giban.gateway.config;

import io.quarkus.arc.DefaultBean;
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
}
