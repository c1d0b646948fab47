package kr.giban.call.selection;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import kr.giban.call.json.Json;
import kr.giban.call.ranking.RankingView;

/** Keeps the ranking that a decision rests on as JSON text. */
@Converter
public class RankingText implements AttributeConverter<RankingView, String> {
    @Override
    public String convertToDatabaseColumn(RankingView ranking) {
        return Json.write(ranking);
    }

    @Override
    public RankingView convertToEntityAttribute(String text) {
        return Json.read(text, RankingView.class);
    }
}
