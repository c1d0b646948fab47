package kr.giban.platform.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.web.BodyReader;

/** Applies merge patches to the record that describes what a client may set. */
@ApplicationScoped
public class MergePatches {
    private final ObjectMapper mapper;
    private final Validator validator;

    public MergePatches(ObjectMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    /**
     * The current values with the patch merged in, read as strictly and validated as wholly as a new body: 400 with all
     * faults.
     *
     * @param current what a client would have sent to make the resource as it is
     * @param patch the body of a PATCH; must be an object
     */
    public <T> T apply(T current, JsonNode patch, Class<T> type) {
        if (!patch.isObject()) {
            throw ProblemException.of("invalid-request")
                    .withFault(Fault.at("", "wrong-type", Map.of("expected", "object")));
        }
        JsonNode merged = MergePatch.merge(mapper.valueToTree(current), patch);
        T result = BodyReader.collecting(() -> mapper.readValue(text(merged), type));
        Set<ConstraintViolation<T>> violations = validator.validate(result);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return result;
    }

    private String text(JsonNode merged) {
        try {
            return mapper.writeValueAsString(merged);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
