package kr.giban.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kr.giban.local.process.PlainFailure;

/** Reads what a program shows to everyone. */
final class Reads {
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI program;
    private final List<String> paths;

    private Reads(URI program, List<String> paths) {
        this.program = program;
        this.paths = paths;
    }

    /** The gateway with nobody behind it: what it serves itself. */
    static Reads ofGateway(URI gateway) {
        return new Reads(gateway, List.of("/openapi.json", "/status", "/problems", "/v1/regions", "/no-such-path"));
    }

    /** A service: every public list of the document that its build wrote. */
    static Reads ofService(URI service, Path document) {
        return new Reads(service, publicLists(document));
    }

    /** Sends so many requests, one after the other, over all of the paths. */
    void send(int requests) {
        for (int i = 0; i < requests; i++) {
            get(paths.get(i % paths.size()));
        }
    }

    private static List<String> publicLists(Path document) {
        List<String> found = new ArrayList<>();
        try {
            JsonNode all = new ObjectMapper().readTree(document.toFile()).path("paths");
            all.properties().forEach(path -> {
                boolean open = path.getValue().path("get").path("x-public").asBoolean();
                if (open && !path.getKey().contains("{")) {
                    found.add(path.getKey());
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (found.isEmpty()) {
            throw new PlainFailure("The document lists nothing that everyone may read.");
        }
        return found;
    }

    private String get(String path) {
        HttpRequest request = HttpRequest.newBuilder(program.resolve(path)).build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() == 500) {
                throw new PlainFailure(path + " answered 500: " + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlainFailure("interrupted");
        }
    }
}
