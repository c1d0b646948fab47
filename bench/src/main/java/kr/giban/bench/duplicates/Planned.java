package kr.giban.bench.duplicates;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A planned purchase and what it is.
 *
 * @param model the model of which it is a duplicate; null if none
 */
record Planned(Model model, String maker, String name) {
    static final String NAME = "질량분석기";
    private static final int NAMES = 50;
    private static final List<String> REGIONS =
            List.of("11", "26", "27", "28", "29", "30", "31", "36", "41", "43", "44");

    /** Half of them known models written otherwise, a quarter another number, a quarter another maker's. */
    static List<Planned> some(List<Model> models, Writing writing, Random random, int count) {
        List<Planned> planned = new ArrayList<>();
        while (planned.size() < count) {
            Model model = models.get(random.nextInt(models.size()));
            switch (planned.size() % 4) {
                case 0, 1 -> planned.add(new Planned(model, writing.maker(model), writing.model(model)));
                case 2 -> anotherNumber(models, model, writing).ifPresent(planned::add);
                default -> ofAnother(models, model, writing, random).ifPresent(planned::add);
            }
        }
        return planned;
    }

    private static Optional<Planned> anotherNumber(List<Model> models, Model model, Writing writing) {
        return writing.anotherNumber(model)
                .filter(name -> !isKnown(models, new Model(-1, model.makerNames(), name)))
                .map(name -> new Planned(null, writing.maker(model), name));
    }

    private static Optional<Planned> ofAnother(List<Model> models, Model model, Writing writing, Random random) {
        Model other = models.get(random.nextInt(models.size()));
        Model wrong = new Model(-1, other.makerNames(), model.name());
        return other.maker().equals(model.maker()) || isKnown(models, wrong)
                ? Optional.empty()
                : Optional.of(new Planned(null, writing.maker(other), model.name()));
    }

    private static boolean isKnown(List<Model> models, Model wanted) {
        return models.stream().anyMatch(wanted::isSame);
    }

    /** The request's body. */
    static String body(List<Planned> planned) {
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        // Names and regions by turns, as in a programme's year: alternatives are looked for by both.
        planned.forEach(item -> items.addObject()
                .put("nameKo", NAME + " " + (items.size() % NAMES + 1) + "호기")
                .put("maker", item.maker())
                .put("model", item.name())
                .put("classCode", "B")
                .put("region", REGIONS.get(items.size() % REGIONS.size())));
        return JsonNodeFactory.instance.objectNode().set("items", items).toString();
    }
}
