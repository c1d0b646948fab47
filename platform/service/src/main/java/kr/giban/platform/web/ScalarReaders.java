package kr.giban.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.util.Map;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.time.TimeBounds;

/**
 * Reads single values of bodies so that one that does not fit is noted and passed by. Jackson asks its problem handler
 * about most misfits; numbers for texts, numbers too large and fractions for integers it refuses by itself. Times are held
 * within {@link TimeBounds} here too.
 */
final class ScalarReaders extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1;

    @Override
    public JsonDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> deserializer) {
        return JsonTypes.isScalar(bean.getBeanClass()) ? new Reader(deserializer, bean.getBeanClass()) : deserializer;
    }

    @Override
    public JsonDeserializer<?> modifyEnumDeserializer(
            DeserializationConfig config, JavaType type, BeanDescription bean, JsonDeserializer<?> deserializer) {
        return new Reader(deserializer, type.getRawClass());
    }

    private static final class Reader extends DelegatingDeserializer {
        private static final long serialVersionUID = 1;

        private final Class<?> target;

        Reader(JsonDeserializer<?> delegate, Class<?> target) {
            super(delegate);
            this.target = target;
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> delegate) {
            return new Reader(delegate, target);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!JsonFaults.isCollecting()) {
                return super.deserialize(parser, context);
            }
            Object value;
            try {
                value = super.deserialize(parser, context);
            } catch (MismatchedInputException | InputCoercionException misfit) {
                parser.skipChildren();
                return JsonFaults.wrong(context, target, null);
            }
            if (!TimeBounds.hold(value)) {
                JsonFaults.add(
                        Fault.at(JsonFaults.pointer(parser), "out-of-range", Map.of("message", TimeBounds.TEXT)));
            }
            return value;
        }

        /** For null where a primitive stands. */
        @Override
        public Object getNullValue(DeserializationContext context) throws JsonMappingException {
            if (!JsonFaults.isCollecting() || !target.isPrimitive()) {
                return super.getNullValue(context);
            }
            JsonFaults.add(Fault.at(JsonFaults.pointer(context.getParser()), "required"));
            return JsonTypes.nothing(target);
        }
    }
}
