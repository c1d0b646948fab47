package kr.giban.equipment.item;

/** What became of the rows of a batch; together they are the rows read. */
public record IntakeCounts(int created, int updated, int unchanged, int rejected) {
    public int read() {
        return created + updated + unchanged + rejected;
    }
}
