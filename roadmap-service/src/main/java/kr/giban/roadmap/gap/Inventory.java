package kr.giban.roadmap.gap;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import kr.giban.platform.problem.ProblemException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Takes the inventory from equipment-service; while it cannot be had, nothing is analyzed (503). */
@ApplicationScoped
class Inventory {
    private static final Logger LOG = Logger.getLogger(Inventory.class);

    private final EquipmentMatrixClient equipment;

    Inventory(@RestClient EquipmentMatrixClient equipment) {
        this.equipment = equipment;
    }

    JsonNode take() {
        try {
            JsonNode answer = equipment.matrix("class", "region", "count", Matrix.LEVEL);
            if (Matrix.of(answer) != null) {
                return answer;
            }
            LOG.errorf("equipment-service answered something that is no matrix of classes by regions");
        } catch (ProcessingException | WebApplicationException e) {
            LOG.warnf("equipment-service did not give the inventory: %s", e.getMessage());
        }
        throw ProblemException.of("service-unavailable").withHeader("Retry-After", "5");
    }
}
