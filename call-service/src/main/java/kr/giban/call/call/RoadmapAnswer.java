package kr.giban.call.call;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import kr.giban.call.roadmap.RoadmapInForce;
import kr.giban.call.roadmap.RoadmapReader;
import kr.giban.platform.problem.ProblemException;

/** What roadmap-service said for the request at hand; a refusal is told only to those who ask for it. */
@RequestScoped
public class RoadmapAnswer {
    private final RoadmapReader roadmaps;
    private RoadmapInForce found;
    private ProblemException refusal;

    RoadmapAnswer(RoadmapReader roadmaps) {
        this.roadmaps = roadmaps;
    }

    void ask(UUID roadmapId, int year) {
        try {
            found = roadmaps.inForce(roadmapId, year);
        } catch (ProblemException e) {
            refusal = e;
        }
    }

    RoadmapInForce get() {
        if (refusal != null) {
            throw refusal;
        }
        return found;
    }
}
