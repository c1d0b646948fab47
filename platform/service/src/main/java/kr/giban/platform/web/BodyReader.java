package kr.giban.platform.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;

/** Turns what is wrong with a JSON body into one answer with all of its faults. */
@Provider
public class BodyReader implements ReaderInterceptor {
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        JsonFaults.begin();
        List<Fault> faults = new ArrayList<>();
        Object body = null;
        try {
            body = context.proceed();
        } catch (WebApplicationException e) {
            if (!(e.getCause() instanceof JsonProcessingException cause)) {
                throw e;
            }
            faults.add(fault(cause));
        } catch (JsonProcessingException e) {
            faults.add(fault(e));
        } finally {
            faults.addAll(0, JsonFaults.end());
        }
        if (!faults.isEmpty()) {
            throw ProblemException.of("invalid-request").withFaults(faults);
        }
        return body;
    }

    private static Fault fault(JsonProcessingException e) {
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return Fault.at(pointer(mapping), "invalid-value", Map.of("message", ""));
        }
        if (e instanceof JsonMappingException) {
            return Fault.at("", "wrong-type", Map.of("expected", "object"));
        }
        JsonLocation at = e.getLocation();
        throw ProblemException.of("malformed-json")
                .with("line", at == null ? 0 : at.getLineNr())
                .with("column", at == null ? 0 : at.getColumnNr());
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
    }
}
