package kr.giban.hearing.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Which versions of roadmaps can be consulted on: those that the public reads. They are asked for each time, since an
 * officer goes on right after publishing one, and a copy that lags would refuse what is right.
 */
@ApplicationScoped
class PublishedVersions {
    private static final Logger LOG = Logger.getLogger(PublishedVersions.class);
    private static final int NOT_FOUND = 404;

    private final RoadmapClient roadmaps;

    PublishedVersions(@RestClient RoadmapClient roadmaps) {
        this.roadmaps = roadmaps;
    }

    /** What is wrong with the version; 503 when roadmap-service does not answer. */
    List<Fault> faults(UUID roadmapId, int version) {
        if (isShown(roadmapId, version)) {
            return List.of();
        }
        return List.of(
                isShown(roadmapId, null)
                        ? Fault.at("/version", "roadmap-version-unpublished", Map.of("version", version))
                        : Fault.at("/roadmapId", "roadmap-unpublished"));
    }

    private boolean isShown(UUID roadmapId, Integer version) {
        try {
            roadmaps.roadmap(roadmapId, version);
            return true;
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == NOT_FOUND) {
                return false;
            }
            throw unavailable(e);
        } catch (ProcessingException e) {
            throw unavailable(e);
        }
    }

    private static ProblemException unavailable(RuntimeException cause) {
        LOG.warnf("roadmap-service could not be asked for a version: %s", cause.getMessage());
        return ProblemException.of("service-unavailable").withHeader("Retry-After", "5");
    }
}
