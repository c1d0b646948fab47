package kr.giban.acceptance.year;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** The gateway as a stranger sees it: its document, and plain requests. */
final class Door {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI gateway;

    /** An operation of the document. */
    record Operation(String method, String path, String id, boolean isPublic, List<String> roles) {
        /** The path with something in place of each parameter. */
        String filled() {
            return path.replace("{number}", "1")
                    .replace("{date}", "2022-03-01")
                    .replaceAll("\\{\\w*(id|Id)}", UUID.randomUUID().toString())
                    .replaceAll("\\{\\w+}", "x");
        }

        @Override
        public String toString() {
            return method + " " + path + " " + id;
        }
    }

    Door(URI gateway) {
        this.gateway = gateway;
    }

    List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        json(send("GET", "/openapi.json", null)).path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(entry -> {
                    if (VERBS.contains(entry.getKey())) {
                        all.add(operation(entry.getKey(), path.getKey(), entry.getValue()));
                    }
                }));
        return all;
    }

    private static Operation operation(String method, String path, JsonNode node) {
        List<String> roles = new ArrayList<>();
        node.path("x-roles").forEach(role -> roles.add(role.asText()));
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                node.path("operationId").asText(),
                node.path("x-public").asBoolean(),
                roles);
    }

    HttpResponse<String> send(String method, String path, String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(gateway.resolve(path)).method(method, BodyPublishers.noBody());
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException(response.body(), e);
        }
    }
}
