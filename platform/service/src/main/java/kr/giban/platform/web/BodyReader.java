package kr.giban.platform.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;

/** Turns what is wrong with a JSON body into one answer with all of its faults. */
@Provider
public class BodyReader implements ReaderInterceptor {
    /** Something that reads JSON. */
    @FunctionalInterface
    public interface Reading<T> {
        T read() throws IOException;
    }

    private final ObjectMapper mapper;

    public BodyReader(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) {
        MediaType type = context.getMediaType();
        if (type == null || !type.getSubtype().endsWith("json")) {
            return collecting(context::proceed);
        }
        NulWatch watch = new NulWatch(context.getInputStream());
        context.setInputStream(watch);
        Object body = collecting(context::proceed);
        if (watch.hasSeen()) {
            throw ProblemException.of("invalid-request").withFaults(NulWatch.faults(mapper.valueToTree(body)));
        }
        // A body of null is none, whatever type would hold it.
        return body instanceof NullNode || body instanceof MissingNode ? null : body;
    }

    /** Reads to the end and refuses with all faults (400), or gives what was read. */
    public static <T> T collecting(Reading<T> reading) {
        List<Fault> faults = new ArrayList<>();
        T body = null;
        JsonFaults.begin();
        try {
            body = reading.read();
        } catch (WebApplicationException e) {
            if (!(e.getCause() instanceof JsonProcessingException cause)) {
                throw e;
            }
            faults.addAll(faults(cause));
        } catch (JsonProcessingException e) {
            faults.addAll(faults(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            faults.addAll(0, JsonFaults.end());
        }
        if (!faults.isEmpty()) {
            throw ProblemException.of("invalid-request").withFaults(faults);
        }
        return body;
    }

    private static List<Fault> faults(JsonProcessingException e) {
        StreamReadException unreadable = SqlFaults.within(e, StreamReadException.class);
        if (unreadable != null && unreadable.getOriginalMessage().startsWith("Duplicate field")) {
            return List.of(Fault.at(JsonFaults.pointer(unreadable.getProcessor()), "duplicate-field"));
        }
        if (unreadable == null && e instanceof JsonMappingException mapping) {
            return List.of(
                    mapping.getPath().isEmpty()
                            ? Fault.at("", "wrong-type", Map.of("expected", "object"))
                            : Fault.at(pointer(mapping), "invalid-value", Map.of("message", "")));
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
