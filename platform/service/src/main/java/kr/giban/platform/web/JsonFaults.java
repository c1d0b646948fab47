package kr.giban.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.util.TokenBufferReadContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemCatalog;
import kr.giban.platform.problem.ProblemException;

/**
 * Collects what does not fit while a body is read, instead of stopping at the first: the value that does not fit is left
 * out, and the reading goes on. Only bodies are collected, between {@link #begin} and {@link #end} on one thread;
 * elsewhere Jackson fails as ever.
 */
final class JsonFaults extends DeserializationProblemHandler {
    private static final ThreadLocal<Found> FAULTS = new ThreadLocal<>();

    /** The faults that will be told, and a count of the others: a body of ten million of them must not be one of memory. */
    static final class Found {
        private final List<Fault> told = new ArrayList<>();
        private int leftOut;

        boolean isEmpty() {
            return told.isEmpty();
        }

        ProblemException problem() {
            return ProblemException.of("invalid-request").withFaults(told).withFaultsLeftOut(leftOut);
        }
    }

    static void begin() {
        FAULTS.set(new Found());
    }

    static Found end() {
        Found found = FAULTS.get();
        FAULTS.remove();
        return found;
    }

    static void add(Fault fault) {
        Found found = FAULTS.get();
        if (found.told.size() < ProblemCatalog.MOST_ERRORS) {
            found.told.add(fault);
        } else {
            found.leftOut++;
        }
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            JsonDeserializer<?> deserializer,
            Object bean,
            String name)
            throws IOException {
        if (FAULTS.get() == null) {
            return false;
        }
        String step = name.replace("~", "~0").replace("/", "~1");
        add(Fault.at(owner(context, parser) + "/" + step, "unknown-field", Map.of("field", name)));
        parser.skipChildren();
        return true;
    }

    /** The pointer to the object that has the field at hand. */
    private static String owner(DeserializationContext context, JsonParser parser) {
        JsonStreamContext place = parser.getParsingContext();
        if (place instanceof TokenBufferReadContext) {
            // The field was kept until the record had all of its own, and its place was not. The body's parser is in
            // the
            // record still, or just behind it.
            JsonStreamContext body = context.getParser().getParsingContext();
            boolean behind = context.getParser().hasToken(JsonToken.END_OBJECT);
            return (behind ? body : body.getParent()).pathAsPointer().toString();
        }
        // On an object or array the parser is within it already.
        JsonStreamContext field = parser.currentToken().isStructStart() ? place.getParent() : place;
        return field.getParent().pathAsPointer().toString();
    }

    @Override
    public Object handleWeirdStringValue(DeserializationContext context, Class<?> target, String value, String message)
            throws IOException {
        return wrong(context, target, super.handleWeirdStringValue(context, target, value, message));
    }

    @Override
    public Object handleWeirdNumberValue(DeserializationContext context, Class<?> target, Number value, String message)
            throws IOException {
        return wrong(context, target, super.handleWeirdNumberValue(context, target, value, message));
    }

    @Override
    public Object handleUnexpectedToken(
            DeserializationContext context, JavaType target, JsonToken token, JsonParser parser, String message)
            throws IOException {
        if (FAULTS.get() == null) {
            return NOT_HANDLED;
        }
        Object nothing = wrong(context, target.getRawClass(), NOT_HANDLED);
        parser.skipChildren();
        return nothing;
    }

    /** A text or number where an object is wanted. */
    @Override
    public Object handleMissingInstantiator(
            DeserializationContext context,
            Class<?> target,
            ValueInstantiator instantiator,
            JsonParser parser,
            String message)
            throws IOException {
        return wrong(context, target, NOT_HANDLED);
    }

    /** Whether a body is read just now. */
    static boolean isCollecting() {
        return FAULTS.get() != null;
    }

    /** Notes that the value at hand does not fit; gives what stands for it. */
    static Object wrong(DeserializationContext context, Class<?> target, Object otherwise) {
        if (FAULTS.get() == null) {
            return otherwise;
        }
        add(Fault.at(pointer(context.getParser()), "wrong-type", Map.of("expected", JsonTypes.expected(target))));
        return JsonTypes.nothing(target);
    }

    static String pointer(JsonParser parser) {
        return parser.getParsingContext().pathAsPointer().toString();
    }
}
