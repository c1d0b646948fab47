package kr.giban.platform.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import kr.giban.platform.problem.ProblemCatalog;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/**
 * Completes the document from the code at build time: marks, error answers, headers and examples of every operation, the
 * bodies of merge patches, the security scheme, and the texts of the problem codes. What the annotations enforce is what
 * the document says.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DocumentFilter implements OASFilter {
    /** The name of the one security scheme. */
    static final String SCHEME = "bearer";

    /** What {@code @NotBlank} becomes. */
    private static final String NOT_BLANK = "\\S";

    private final IndexView index;

    public DocumentFilter(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        OperationIndex operations = new OperationIndex(index);
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        PatchSchemas patches = new PatchSchemas(document.getComponents());
        document.getPaths().getPathItems().forEach((path, item) -> {
            complete(path, item, operations);
            if (item.getPATCH() != null) {
                patches.complete(item.getPATCH());
            }
        });
        document.getComponents()
                .addSecurityScheme(
                        SCHEME,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("OIDC 접근 토큰 · OIDC access token"));
        document.getComponents().addSchema("Problem", ProblemSchema.problem());
        document.addExtension("x-problems", problems());
        document.setServers(null);
    }

    /** A {@code @Pattern} is of the whole value, a pattern of JSON Schema of any part of it. */
    @Override
    public Schema filterSchema(Schema schema) {
        String pattern = schema.getPattern();
        if (pattern != null && !pattern.equals(NOT_BLANK) && !pattern.startsWith("^")) {
            schema.setPattern(pattern.contains("|") ? "^(?:" + pattern + ")$" : "^" + pattern + "$");
        }
        return schema;
    }

    private static void complete(String path, PathItem item, OperationIndex operations) {
        item.getOperations().forEach((verb, operation) -> operations
                .find(verb.name(), path)
                .ifPresent(method -> new OperationCompletion(operation, method).complete()));
    }

    private static Map<String, Object> problems() {
        ProblemCatalog catalog = ProblemCatalog.load(Thread.currentThread().getContextClassLoader());
        Map<String, Object> all = new java.util.TreeMap<>();
        catalog.entries()
                .forEach((code, entry) -> all.put(
                        code,
                        Map.of(
                                "status", entry.status(),
                                "title", entry.title(),
                                "detail", entry.detail(),
                                "help", entry.help())));
        return all;
    }
}
