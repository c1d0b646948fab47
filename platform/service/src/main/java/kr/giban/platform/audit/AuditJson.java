package kr.giban.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * JSON without personal values: what is marked {@link Personal} is left out, so that nothing has to be erased from the
 * audit and the feeds later.
 */
@Singleton
public class AuditJson {
    private final ObjectMapper mapper;

    public AuditJson(ObjectMapper mapper) {
        SimpleModule module = new SimpleModule();
        module.setSerializerModifier(new WithoutPersonal());
        this.mapper = mapper.copy().registerModule(module);
    }

    /** The value as JSON text; null for null. */
    public String text(Object value) {
        try {
            return value == null ? null : mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class WithoutPersonal extends BeanSerializerModifier {
        @Override
        public List<BeanPropertyWriter> changeProperties(
                SerializationConfig config, BeanDescription bean, List<BeanPropertyWriter> properties) {
            return properties.stream()
                    .filter(property -> property.getAnnotation(Personal.class) == null
                            && bean.findProperties().stream()
                                    .filter(definition -> definition.getName().equals(property.getName()))
                                    .noneMatch(WithoutPersonal::isPersonal))
                    .toList();
        }

        private static boolean isPersonal(com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition property) {
            return Stream.of(property.getField(), property.getGetter())
                    .anyMatch(member -> member != null && member.hasAnnotation(Personal.class));
        }
    }
}
