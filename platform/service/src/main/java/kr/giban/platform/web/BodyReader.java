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
        TextWatch watch = new TextWatch(context.getInputStream());
        context.setInputStream(watch);
        Object body = collecting(() -> checked(context.proceed(), watch));
        // A body of null is none, whatever type would hold it.
        return body instanceof NullNode || body instanceof MissingNode ? null : body;
    }

    private Object checked(Object body, TextWatch watch) {
        if (watch.isOtherEncoding()) {
            throw malformed(1, 1);
        }
        if (watch.hasSeen()) {
            BadText.find(mapper.valueToTree(body), JsonFaults::add);
        }
        return body;
    }

    /** Reads to the end and refuses with all faults (400), or gives what was read. */
    public static <T> T collecting(Reading<T> reading) {
        T body = null;
        JsonFaults.Found found;
        JsonFaults.begin();
        try {
            body = reading.read();
            ListSizes.faults(body).forEach(JsonFaults::add);
        } catch (WebApplicationException e) {
            if (!(e.getCause() instanceof JsonProcessingException cause)) {
                throw e;
            }
            faults(cause).forEach(JsonFaults::add);
        } catch (JsonProcessingException e) {
            faults(e).forEach(JsonFaults::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            found = JsonFaults.end();
        }
        if (!found.isEmpty()) {
            throw found.problem();
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
        throw at == null ? malformed(0, 0) : malformed(at.getLineNr(), at.getColumnNr());
    }

    private static ProblemException malformed(int line, int column) {
        return ProblemException.of("malformed-json").with("line", line).with("column", column);
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
    }
}
