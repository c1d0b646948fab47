package kr.giban.roadmap.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.UUID;
import kr.giban.platform.problem.ProblemException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Has a consultation sealed, and says plainly when that was not possible. */
@ApplicationScoped
class Sealing {
    private static final Logger LOG = Logger.getLogger(Sealing.class);
    private static final int CONFLICT = 409;

    private final HearingClient hearing;

    Sealing(@RestClient HearingClient hearing) {
        this.hearing = hearing;
    }

    Seal seal(UUID consultationId) {
        try {
            return hearing.seal(consultationId);
        } catch (WebApplicationException e) {
            LOG.warnf("hearing-service refused to seal %s: %s", consultationId, e.getMessage());
            // It knows of something that its events have not told us yet.
            throw e.getResponse().getStatus() == CONFLICT ? feedBehind() : unavailable();
        } catch (ProcessingException e) {
            LOG.warnf("hearing-service could not be asked to seal %s: %s", consultationId, e.getMessage());
            throw unavailable();
        }
    }

    static ProblemException feedBehind() {
        return ProblemException.of("feed-behind").withHeader("Retry-After", "2");
    }

    private static ProblemException unavailable() {
        return ProblemException.of("service-unavailable").withHeader("Retry-After", "5");
    }
}
