package kr.giban.equipment.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.giban.equipment.intake.read.Header;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.web.BadText;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Reads the parts of a form, all faults at once (400). */
@ApplicationScoped
class ImportForm {
    private static final int NAME = 200;

    private final ObjectMapper json;

    ImportForm(ObjectMapper json) {
        this.json = json;
    }

    NewImport read(FileUpload file, String mode, String dryRun, String centerId, String mapping) {
        List<Fault> faults = new ArrayList<>();
        if (file == null) {
            faults.add(Fault.at("/file", "required"));
        }
        Optional<ImportMode> known = ImportMode.of(mode == null ? "atomic" : mode);
        if (known.isEmpty()) {
            faults.add(invalid("mode", "atomic, partial, reconcile"));
        }
        if (dryRun != null && !dryRun.equals("true") && !dryRun.equals("false")) {
            faults.add(invalid("dryRun", "true, false"));
        }
        UUID center = center(centerId, faults);
        Map<String, String> columns = mapping(mapping, faults);
        if (!faults.isEmpty()) {
            throw ProblemException.of("invalid-request").withFaults(faults);
        }
        String name = file.fileName() == null ? "" : file.fileName().replaceAll("\\p{Cntrl}", "");
        return new NewImport(
                file.uploadedFile(),
                name.length() > NAME ? name.substring(0, NAME) : name,
                known.orElseThrow(),
                "true".equals(dryRun),
                center,
                columns);
    }

    private static UUID center(String text, List<Fault> faults) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            faults.add(Fault.at("/centerId", "wrong-type", Map.of("expected", "uuid")));
            return null;
        }
    }

    private Map<String, String> mapping(String text, List<Fault> faults) {
        if (text == null || text.isBlank()) {
            return Map.of();
        }
        try {
            Map<String, String> mapping = json.readValue(text, new TypeReference<Map<String, String>>() {});
            if (mapping == null) {
                faults.add(Fault.at("/mapping", "wrong-type", Map.of("expected", "object")));
                return Map.of();
            }
            mapping.keySet().stream()
                    .flatMap(header -> BadText.code(header).stream())
                    .distinct()
                    .forEach(code -> faults.add(Fault.at("/mapping", code)));
            if (!Header.knows(mapping.values())) {
                faults.add(invalid("mapping", Header.fields()));
            }
            return mapping;
        } catch (JsonProcessingException e) {
            faults.add(Fault.at("/mapping", "wrong-type", Map.of("expected", "object")));
            return Map.of();
        }
    }

    private static Fault invalid(String field, String allowed) {
        return Fault.at("/" + field, "invalid-value", Map.of("message", allowed));
    }
}
