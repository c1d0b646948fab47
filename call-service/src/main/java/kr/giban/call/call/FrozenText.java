package kr.giban.call.call;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import kr.giban.call.json.Json;
import kr.giban.call.roadmap.RoadmapTask;

/** Keeps the frozen copy of a roadmap task as JSON text. */
@Converter
public class FrozenText implements AttributeConverter<RoadmapTask, String> {
    @Override
    public String convertToDatabaseColumn(RoadmapTask task) {
        return Json.write(task);
    }

    @Override
    public RoadmapTask convertToEntityAttribute(String text) {
        return Json.read(text, RoadmapTask.class);
    }
}
