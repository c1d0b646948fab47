package kr.giban.call.call;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import kr.giban.call.json.Json;

/** Keeps terms as JSON text. */
@Converter
public class TermsText implements AttributeConverter<CallTerms, String> {
    @Override
    public String convertToDatabaseColumn(CallTerms terms) {
        return Json.write(terms);
    }

    @Override
    public CallTerms convertToEntityAttribute(String text) {
        return Json.read(text, CallTerms.class);
    }
}
