package kr.giban.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import kr.giban.platform.problem.Problem;
import kr.giban.platform.problem.ProblemCatalog;
import kr.giban.platform.problem.ProblemException;

/** Writes problems in the language of the request at hand. */
@ApplicationScoped
public class ProblemWriter {
    private final ProblemCatalog catalog;
    private final RequestInfo info;
    private final ObjectMapper mapper;

    public ProblemWriter(ProblemCatalog catalog, RequestInfo info, ObjectMapper mapper) {
        this.catalog = catalog;
        this.info = info;
        this.mapper = mapper;
    }

    public Response write(ProblemException e) {
        Problem problem = catalog.render(e, info.language(), info.path(), info.requestId());
        Response.ResponseBuilder response = Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, info.language().tag())
                .entity(bytes(problem));
        e.headers().forEach(response::header);
        return response.build();
    }

    byte[] bytes(Problem problem) {
        try {
            return mapper.writeValueAsBytes(problem);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The catalog of the program: the platform's codes and its own. */
    @Singleton
    public static class CatalogProducer {
        @Produces
        @Singleton
        public ProblemCatalog catalog() {
            return ProblemCatalog.load(Thread.currentThread().getContextClassLoader());
        }
    }
}
