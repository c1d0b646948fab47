package kr.giban.gateway.portal;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The files of the Swagger UI that the program brings. */
@Singleton
public class SwaggerUi {
    private static final String ABOUT = "META-INF/maven/org.webjars/swagger-ui/pom.properties";

    private final String folder;

    public SwaggerUi() {
        Properties about = new Properties();
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(ABOUT)) {
            if (in == null) {
                throw new IllegalStateException("the Swagger UI is not in the program");
            }
            about.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.folder = "META-INF/resources/webjars/swagger-ui/" + about.getProperty("version") + "/";
    }

    StaticFile file(String contentType, String name) {
        return StaticFile.of(contentType, folder + name);
    }
}
