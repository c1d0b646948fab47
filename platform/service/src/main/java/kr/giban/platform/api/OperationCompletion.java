package kr.giban.platform.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import kr.giban.platform.api.OperationIndex.Found;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Writes into one operation of the document what its method's annotations say. */
final class OperationCompletion {
    private static final Map<Integer, String> ERRORS = new TreeMap<>(Map.ofEntries(
            Map.entry(400, "형식 오류 · not of the documented form"),
            Map.entry(401, "인증 필요 · no valid token"),
            Map.entry(403, "권한 없음 · role or organization"),
            Map.entry(404, "없음 · no such resource"),
            Map.entry(406, "제공할 수 없는 형식 · media type"),
            Map.entry(408, "본문이 제때 오지 않음 · the body did not come in time"),
            Map.entry(409, "상태 충돌 · state or conflict"),
            Map.entry(412, "그 사이에 바뀜 · stale If-Match"),
            Map.entry(413, "너무 큼 · too large"),
            Map.entry(415, "본문 형식 · media type of the body"),
            Map.entry(422, "규정 위반 · against a rule"),
            Map.entry(428, "If-Match 필요 · missing If-Match"),
            Map.entry(429, "요청이 너무 많음 · too many requests"),
            Map.entry(500, "내부 오류 · internal error"),
            Map.entry(503, "잠시 이용할 수 없음 · unavailable for now")));

    private static final long MAX_BODY = ConfigProvider.getConfig()
            .getValue("quarkus.http.limits.max-body-size", MemorySize.class)
            .asLongValue();

    private final Operation operation;
    private final Found found;

    OperationCompletion(Operation operation, Found found) {
        this.operation = operation;
        this.found = found;
    }

    void complete() {
        if (found.inherited()) {
            operation.setOperationId(operation.getOperationId() + "Of" + service());
        }
        roles();
        tenancy();
        etag();
        idempotency();
        if (found.has(Command.class)) {
            operation.addExtension("x-command", true);
        }
        body();
        answers();
        exampleOfAnswer();
    }

    /** {@code Equipment} for a class in {@code kr.giban.equipment…}. */
    private String service() {
        String name = found.resource().name().toString().split("\\.", -1)[2];
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private void roles() {
        List<String> roles = found.annotation(RolesAllowed.class)
                .map(annotation -> Arrays.asList(annotation.value().asStringArray()))
                .orElse(List.of());
        operation.addExtension("x-roles", roles);
        if (found.has(PermitAll.class)) {
            operation.addExtension("x-public", true);
            operation.addSecurityRequirement(OASFactory.createSecurityRequirement());
        }
        operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(DocumentFilter.SCHEME));
    }

    private void tenancy() {
        String scope = found.annotation(Tenancy.class)
                .map(annotation -> annotation.value().asEnum())
                .orElse("NONE");
        operation.addExtension("x-tenancy", scope.toLowerCase(Locale.ROOT).replace('_', '-'));
        if (!scope.equals("NONE")) {
            String[] roles =
                    found.annotation(Tenancy.class).orElseThrow().value("roles").asStringArray();
            operation.addExtension("x-tenancy-roles", Arrays.asList(roles));
            operation.addExtension(
                    "x-tenancy-refusal", Tenancy.Scope.valueOf(scope).refusal());
        }
    }

    private void etag() {
        boolean needed = found.has(NeedsIfMatch.class);
        boolean conditional = found.has(Conditional.class);
        String mark = needed ? "required" : conditional ? "conditional" : found.has(GivesEtag.class) ? "read" : "none";
        operation.addExtension("x-etag", mark);
        if (conditional) {
            header("If-Match", "바꾸려는 것을 읽을 때 받은 ETag · the ETag of what is replaced, as it was read", false);
            header("If-None-Match", "*: 아직 없을 때만 · only if there is none yet", false);
        }
        if (needed) {
            header("If-Match", "읽을 때 받은 ETag · the ETag that was read", true);
        }
        if (found.has(GivesEtag.class)) {
            header("If-None-Match", "가지고 있는 ETag; 같으면 304 · answers 304 if unchanged", false);
        }
    }

    private void idempotency() {
        boolean key = found.has(Idempotent.class);
        operation.addExtension("x-idempotent", key ? "key" : "natural");
        if (key) {
            header("Idempotency-Key", "작업마다 새 UUID, 재시도에는 같은 값 · a new UUID for each intent", true);
        }
    }

    private void header(String name, String description, boolean required) {
        if (operation.getParameters() == null
                || operation.getParameters().stream().noneMatch(parameter -> name.equals(parameter.getName()))) {
            operation.addParameter(OASFactory.createParameter()
                    .in(Parameter.In.HEADER)
                    .name(name)
                    .description(description)
                    .required(required)
                    .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
        }
    }

    private void body() {
        if (operation.getRequestBody() == null || operation.getRequestBody().getContent() == null) {
            return;
        }
        MediaType json = operation.getRequestBody().getContent().getMediaType("application/json");
        if (json == null) {
            // The gateway knows how large a JSON may be, but not how large a file.
            operation.addExtension("x-max-body", MAX_BODY);
            return;
        }
        Object example = example("");
        if (example != null) {
            json.setExample(example);
        }
    }

    /** The body's example, or with {@code .answer} that of the answer. */
    private Object example(String part) {
        String resource = "META-INF/giban/examples/" + operation.getOperationId() + part + ".json";
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream in = loader.getResourceAsStream(resource)) {
            return in == null ? null : new ObjectMapper().readValue(in, Object.class);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private void answers() {
        ERRORS.forEach((status, description) -> {
            String key = status.toString();
            APIResponse own = operation.getResponses().getAPIResponse(key);
            // One without a body was guessed from annotations: every refusal has one.
            if (applies(status) && (own == null || own.getContent() == null)) {
                operation
                        .getResponses()
                        .addAPIResponse(
                                key,
                                OASFactory.createAPIResponse()
                                        .description(description)
                                        .content(OASFactory.createContent()
                                                .addMediaType(
                                                        "application/problem+json",
                                                        OASFactory.createMediaType()
                                                                .schema(OASFactory.createSchema()
                                                                        .ref("#/components/schemas/Problem")))));
            }
        });
    }

    private void exampleOfAnswer() {
        Object example = example(".answer");
        if (example == null) {
            return;
        }
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            MediaType json =
                    answer.getContent() == null ? null : answer.getContent().getMediaType("application/json");
            if (status.startsWith("2") && json != null) {
                json.setExample(example);
            }
        });
    }

    private boolean applies(int status) {
        boolean body = operation.getRequestBody() != null;
        boolean writes = found.has(Idempotent.class) || found.has(NeedsIfMatch.class) || body;
        return switch (status) {
            case 401 -> true;
            case 403 -> !found.has(PermitAll.class);
            case 409, 422 -> writes;
            case 412, 428 -> found.has(NeedsIfMatch.class) || found.has(Conditional.class);
            case 408, 413, 415 -> body;
            default -> true;
        };
    }
}
