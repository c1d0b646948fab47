package kr.giban.gateway.openapi;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * The suite's document, and beside it, since it is nobody's concern outside, which service serves which path.
 *
 * @param owners path template to the service's short name
 */
public record MergedDocument(ObjectNode openapi, Map<String, String> owners) {
    static final String FOLDER = "META-INF/giban/";
    static final String DOCUMENT = FOLDER + "openapi.json";
    public static final String YAML = FOLDER + "openapi.yaml";
    static final String OWNERS = FOLDER + "routes.json";

    /** What the build has put into the program. */
    public static MergedDocument built(ClassLoader loader) {
        ObjectMapper json = new ObjectMapper();
        return new MergedDocument(
                read(loader, DOCUMENT, in -> json.readValue(in, ObjectNode.class)),
                read(loader, OWNERS, in -> json.readValue(in, new TypeReference<Map<String, String>>() {})));
    }

    private interface Reading<T> {
        T from(InputStream in) throws IOException;
    }

    private static <T> T read(ClassLoader loader, String name, Reading<T> reading) {
        try (InputStream in = loader.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        name + " is not in the program; the build has not merged the documents");
            }
            return reading.from(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
