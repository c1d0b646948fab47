package kr.giban.local.sample.inventory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.giban.local.sample.codes.Technopark;
import kr.giban.local.sample.inventory.CenterGenerator.Planned;

/** The synthetic inventory: as many centers and items as the press release counts, the same ones each time. */
public record Inventory(List<Center> centers, List<EquipmentItem> items) {
    public static final int ITEMS = 8_514;
    private static final long SEED = 20_220_321;

    /** Makes the inventory; the cells that are blanks stay empty. */
    public static Inventory generate(List<Technopark> technoparks, Set<Cell> blanks) {
        Random random = new Random(SEED);
        Catalog catalog = Catalog.load();
        List<Planned> planned = new CenterGenerator(catalog, random).centers(technoparks);
        List<Integer> sizes = sizes(planned);
        ItemGenerator generator = new ItemGenerator(catalog, blanks, random);
        List<EquipmentItem> items = new ArrayList<>(ITEMS);
        for (int i = 0; i < planned.size(); i++) {
            for (int number = 1; number <= sizes.get(i); number++) {
                items.add(generator.item(planned.get(i), number));
            }
        }
        return new Inventory(planned.stream().map(Planned::center).toList(), List.copyOf(items));
    }

    /** Shares the items out by weight; the largest remainders get the rest, so that the sum is exact. */
    private static List<Integer> sizes(List<Planned> planned) {
        double total = planned.stream().mapToDouble(Planned::weight).sum();
        double[] exact = planned.stream()
                .mapToDouble(center -> ITEMS * center.weight() / total)
                .toArray();
        List<Integer> sizes = new ArrayList<>(
                IntStream.range(0, exact.length).mapToObj(i -> (int) exact[i]).toList());
        int rest = ITEMS - sizes.stream().mapToInt(Integer::intValue).sum();
        IntStream.range(0, exact.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> sizes.get(i) - exact[i]))
                .limit(rest)
                .toList()
                .forEach(i -> sizes.set(i, sizes.get(i) + 1));
        return sizes;
    }

    public List<Center> centersOf(String technopark) {
        return centers.stream()
                .filter(center -> center.technopark().equals(technopark))
                .toList();
    }

    public List<EquipmentItem> itemsOf(String technopark) {
        Set<String> codes = centersOf(technopark).stream().map(Center::code).collect(Collectors.toSet());
        return items.stream().filter(item -> codes.contains(item.centerCode())).toList();
    }

    /** How many items stand in each cell of class and region that has any. */
    public Map<Cell, Long> matrix() {
        Map<String, String> regions = centers.stream().collect(Collectors.toMap(Center::code, Center::regionCode));
        Function<EquipmentItem, Cell> cell = item -> new Cell(item.classCode(), regions.get(item.centerCode()));
        return items.stream()
                .collect(Collectors.groupingBy(
                        cell,
                        () -> new TreeMap<>(
                                Comparator.comparing(Cell::classCode).thenComparing(Cell::regionCode)),
                        Collectors.counting()));
    }
}
