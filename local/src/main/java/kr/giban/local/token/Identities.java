package kr.giban.local.token;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kr.giban.local.keycloak.Realm;
import kr.giban.local.process.PlainFailure;

/** Who can be named where a token is asked for: a user, a machine's client, or a role, which means its first bearer. */
public final class Identities {
    private final List<JsonNode> users;
    private final List<JsonNode> machines;

    public Identities(Realm realm) {
        this.users = realm.users();
        this.machines = realm.clients().stream()
                .filter(client -> client.path("serviceAccountsEnabled").asBoolean())
                .toList();
    }

    /** The token of whoever is meant by the name. */
    public String token(String name, TokenClient tokens) {
        if (named(users, "username", name)) {
            return tokens.ofUser(name);
        }
        if (named(machines, "clientId", name)) {
            return tokens.ofClient(name);
        }
        Optional<String> user = first(users, "realmRoles", name, "username");
        if (user.isPresent()) {
            return tokens.ofUser(user.get());
        }
        return machines.stream()
                .filter(machine -> machineRoles(machine).anyMatch(name::equals))
                .findFirst()
                .map(machine -> tokens.ofClient(machine.path("clientId").asText()))
                .orElseThrow(() -> new PlainFailure("Nobody is called %s. Users: %s. Clients: %s."
                        .formatted(name, names(users, "username"), names(machines, "clientId"))));
    }

    private static Stream<String> machineRoles(JsonNode machine) {
        return StreamSupport.stream(machine.path("protocolMappers").spliterator(), false)
                .map(mapper -> mapper.path("config").path("role").asText());
    }

    private static boolean named(List<JsonNode> nodes, String field, String name) {
        return nodes.stream().anyMatch(node -> node.path(field).asText().equals(name));
    }

    private static Optional<String> first(List<JsonNode> nodes, String list, String value, String field) {
        return nodes.stream()
                .filter(node -> StreamSupport.stream(node.path(list).spliterator(), false)
                        .anyMatch(element -> element.asText().equals(value)))
                .findFirst()
                .map(node -> node.path(field).asText());
    }

    private static String names(List<JsonNode> nodes, String field) {
        return String.join(
                ", ", nodes.stream().map(node -> node.path(field).asText()).toList());
    }
}
