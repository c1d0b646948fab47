package kr.giban.gateway.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import kr.giban.gateway.config.GatewayConfig;
import kr.giban.gateway.edge.Page;
import kr.giban.gateway.exchange.Exchange;
import kr.giban.platform.problem.ProblemException;

/**
 * The document as a page on which calls can be tried, with a login at the identity provider. All of it comes from the
 * program, so that it works where no other network is.
 */
@Singleton
public class DocsPage implements Page {
    private static final String JS = "text/javascript;charset=utf-8";

    private final Map<String, StaticFile> files;
    private final String policy;

    public DocsPage(GatewayConfig config, SwaggerUi ui) throws JsonProcessingException {
        String issuer = config.docs().issuer();
        byte[] settings = new ObjectMapper()
                .writeValueAsBytes(
                        Map.of("issuer", issuer, "clientId", config.docs().clientId()));
        this.files = Map.of(
                "",
                StaticFile.of("text/html;charset=utf-8", "docs/index.html"),
                "docs.js",
                StaticFile.of(JS, "docs/docs.js"),
                "settings.json",
                new StaticFile("application/json", settings),
                "swagger-ui.css",
                ui.file("text/css;charset=utf-8", "swagger-ui.css"),
                "swagger-ui-bundle.js",
                ui.file(JS, "swagger-ui-bundle.js"),
                "favicon-32x32.png",
                ui.file("image/png", "favicon-32x32.png"),
                "oauth2-redirect.html",
                ui.file("text/html;charset=utf-8", "oauth2-redirect.html"),
                "oauth2-redirect.js",
                ui.file(JS, "oauth2-redirect.js"));
        this.policy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self' "
                + origin(issuer) + "; frame-ancestors 'none'; base-uri 'none'";
    }

    @Override
    public List<String> paths() {
        return List.of("/docs", "/docs/{file}");
    }

    @Override
    public void show(Exchange exchange, HttpServerResponse response, Map<String, String> parameters) {
        StaticFile file = files.get(parameters.getOrDefault("file", ""));
        if (file == null) {
            throw ProblemException.notFound();
        }
        response.putHeader("Content-Security-Policy", policy);
        file.send(exchange.request());
    }

    private static String origin(String issuer) {
        URI uri = URI.create(issuer);
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
