package kr.giban.roadmap.house;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;
import org.hibernate.type.format.jackson.JacksonJsonFormatMapper;

/** How JSON columns are written: by a mapper of their own, so that what is stored does not change with the API's. */
@ApplicationScoped
@JsonFormat
@PersistenceUnitExtension
public class JsonColumns implements FormatMapper {
    private final JacksonJsonFormatMapper json =
            new JacksonJsonFormatMapper(new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL));

    @Override
    public <T> T fromString(CharSequence text, JavaType<T> type, WrapperOptions options) {
        return json.fromString(text, type, options);
    }

    @Override
    public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
        return json.toString(value, type, options);
    }
}
