package kr.giban.roadmap.code;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.giban.platform.codes.Code;
import kr.giban.platform.codes.Codes;
import kr.giban.platform.problem.ProblemException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Knows the codes that needs and tasks use, and asks their owner for those it has not heard of yet. */
@ApplicationScoped
public class CodeLists {
    public static final String DIVISIONS = "divisions";
    public static final String TASK_TYPES = "task-types";
    public static final String REGIONS = "regions";
    public static final String CLASSES = "equipment-classes";

    private static final Logger LOG = Logger.getLogger(CodeLists.class);

    private final Codes codes;
    private final EquipmentCodesClient equipment;

    CodeLists(Codes codes, @RestClient EquipmentCodesClient equipment) {
        this.codes = codes;
        this.equipment = equipment;
    }

    /** The codes of a list of our own as of a day. */
    public Map<String, Code> own(String list, LocalDate on) {
        return codes.list(list, on).stream().collect(Collectors.toMap(Code::code, Function.identity()));
    }

    /**
     * The codes of a list that equipment-service owns as of a day. Its feed may lag behind: codes that are wanted and not
     * known yet are looked up there, and while that cannot be done the answer is 503, not a refusal of what may be right.
     */
    public Map<String, Code> equipments(String list, LocalDate on, Collection<String> wanted) {
        Map<String, Code> known = own(list, on);
        if (known.keySet().containsAll(wanted)) {
            return known;
        }
        try {
            equipment.list(list, on).items().forEach(codes::copy);
        } catch (ProcessingException | WebApplicationException e) {
            LOG.warnf("equipment-service did not give its list of %s: %s", list, e.getMessage());
            throw ProblemException.of("service-unavailable").withHeader("Retry-After", "5");
        }
        return own(list, on);
    }
}
