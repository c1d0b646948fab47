package kr.giban.gateway.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import kr.giban.gateway.edge.Page;
import kr.giban.gateway.exchange.Exchange;
import kr.giban.gateway.openapi.MergedDocument;

/** The merged document. */
@Singleton
public class DocumentPage implements Page {
    private static final String JSON = "/openapi.json";
    private static final String YAML = "/openapi.yaml";

    private final Map<String, StaticFile> files;

    public DocumentPage(MergedDocument document) throws JsonProcessingException {
        byte[] json = new ObjectMapper().writeValueAsBytes(document.openapi());
        this.files = Map.of(
                JSON,
                new StaticFile("application/vnd.oai.openapi+json;version=3.1;charset=utf-8", json),
                YAML,
                StaticFile.of("application/yaml;charset=utf-8", MergedDocument.YAML));
    }

    @Override
    public List<String> paths() {
        return List.of(JSON, YAML);
    }

    @Override
    public void show(Exchange exchange, HttpServerResponse response, Map<String, String> parameters) {
        files.get(exchange.template()).send(exchange.request());
    }
}
