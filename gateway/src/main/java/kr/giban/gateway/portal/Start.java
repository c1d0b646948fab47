package kr.giban.gateway.portal;

import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import kr.giban.gateway.edge.Page;
import kr.giban.gateway.exchange.Exchange;

/** Shows who comes to the bare address the API. */
@Singleton
public class Start implements Page {
    @Override
    public List<String> paths() {
        return List.of("/");
    }

    @Override
    public void show(Exchange exchange, HttpServerResponse response, Map<String, String> parameters) {
        response.setStatusCode(302).putHeader("Location", "/docs").end();
    }
}
