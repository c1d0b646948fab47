package kr.giban.equipment.duplicate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How alike two items are in each respect, 0 to 1; null where one of them does not say. */
@Schema(description = "항목별 유사도 0~1; 한쪽이라도 적지 않았으면 없음 · likeness by respect, 0 to 1; absent where one does not say")
public record Likeness(Double model, Double maker, Double name, Double specification, Double classOfItem) {}
