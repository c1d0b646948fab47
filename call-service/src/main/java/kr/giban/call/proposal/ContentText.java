package kr.giban.call.proposal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import kr.giban.call.json.Json;

/** Keeps content as JSON text. */
@Converter
public class ContentText implements AttributeConverter<ProposalContent, String> {
    @Override
    public String convertToDatabaseColumn(ProposalContent content) {
        return Json.write(content);
    }

    @Override
    public ProposalContent convertToEntityAttribute(String text) {
        return Json.read(text, ProposalContent.class);
    }
}
