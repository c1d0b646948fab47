package kr.giban.call.review;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import kr.giban.call.json.Json;

/** Keeps soft conflicts as JSON text. */
@Converter
public class SoftConflictsText implements AttributeConverter<List<SoftConflict>, String> {
    @Override
    public String convertToDatabaseColumn(List<SoftConflict> conflicts) {
        return Json.write(conflicts);
    }

    @Override
    public List<SoftConflict> convertToEntityAttribute(String text) {
        return Json.read(text, new TypeReference<List<SoftConflict>>() {});
    }
}
