package kr.giban.platform.web;

import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import kr.giban.platform.file.FileStoreException;
import kr.giban.platform.problem.ProblemException;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jdbi.v3.core.JdbiException;

/** Every failure becomes a problem of the catalog; what is not foreseen shows nothing but its request id. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final Map<Integer, String> BY_STATUS = Map.of(
            401, "unauthenticated",
            403, "forbidden",
            404, "not-found",
            405, "method-not-allowed",
            406, "not-acceptable",
            413, "payload-too-large",
            415, "unsupported-media-type",
            503, "service-unavailable");

    /** Seconds. */
    private static final String FILES_RETRY = "30";

    private final ProblemWriter writer;

    public ProblemMappers(ProblemWriter writer) {
        this.writer = writer;
    }

    @ServerExceptionMapper
    public Response problem(ProblemException e) {
        return writer.write(e);
    }

    @ServerExceptionMapper
    public Response invalid(ResteasyReactiveViolationException e) {
        return violations(e);
    }

    @ServerExceptionMapper
    public Response violations(ConstraintViolationException e) {
        return writer.write(ProblemException.of("invalid-request").withFaults(Violations.faults(e)));
    }

    @ServerExceptionMapper
    @Priority(Priorities.USER - 1)
    public Response unauthorized(UnauthorizedException e) {
        return challenge();
    }

    @ServerExceptionMapper
    @Priority(Priorities.USER - 1)
    public Response badToken(AuthenticationFailedException e) {
        return challenge();
    }

    @ServerExceptionMapper
    @Priority(Priorities.USER - 1)
    public Response forbidden(ForbiddenException e) {
        return writer.write(ProblemException.of("forbidden"));
    }

    @ServerExceptionMapper
    public Response notFound(NotFoundException e) {
        return web(e);
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException e) {
        if (e.getCause() instanceof ProblemException problem) {
            return writer.write(problem);
        }
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        if (status >= 500 && status != 503) {
            return unforeseen(e);
        }
        ProblemException problem = ProblemException.of(BY_STATUS.getOrDefault(status, "invalid-request"));
        String allow = e.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return writer.write(allow == null ? problem : problem.withHeader(HttpHeaders.ALLOW, allow));
    }

    @ServerExceptionMapper
    public Response hibernate(org.hibernate.exception.ConstraintViolationException e) {
        return writer.write(ProblemException.of("conflict").with("constraint", ""));
    }

    @ServerExceptionMapper
    public Response stale(StaleStateException e) {
        return writer.write(ProblemException.of("conflict").with("constraint", ""));
    }

    @ServerExceptionMapper
    public Response jdbi(JdbiException e) {
        return SqlFaults.problem(e).map(writer::write).orElseGet(() -> unforeseen(e));
    }

    @ServerExceptionMapper
    public Response files(FileStoreException e) {
        LOG.errorf(e, "files are unavailable: %s", e.reason());
        return writer.write(
                ProblemException.of("file-store-unavailable").withHeader(HttpHeaders.RETRY_AFTER, FILES_RETRY));
    }

    @ServerExceptionMapper
    public Response unforeseen(Throwable e) {
        ProblemException inside = SqlFaults.within(e, ProblemException.class);
        if (inside != null) {
            return writer.write(inside);
        }
        if (BodyFaults.isGone(e)) {
            // Without an entity, which cannot be written where an answer has been.
            return Response.status(Response.Status.BAD_REQUEST).build();
        }
        return SqlFaults.problem(e)
                .or(() -> BodyFaults.problem(e))
                .map(writer::write)
                .orElseGet(() -> {
                    LOG.error("request failed", e);
                    return writer.write(ProblemException.of("internal-error"));
                });
    }

    private Response challenge() {
        return writer.write(ProblemException.of("unauthenticated").withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
    }
}
