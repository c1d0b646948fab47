package kr.giban.equipment.item;

/** How long texts and how large amounts may be, whichever way they come in. */
public final class ItemSizes {
    public static final int ASSET_NO = 100;
    public static final int NUMBER = 40;
    public static final int NAME = 300;
    public static final int SHORT = 200;
    public static final int LONG = 2000;
    public static final int SERIAL = 100;
    public static final int URL = 500;
    public static final int KEYWORDS = 30;
    /** The first year of which a utilization is told. */
    public static final int FIRST_UTILIZATION = 1990;
    /** No equipment in use is older. */
    public static final int FIRST_MANUFACTURE = 1900;
    /** No item costs a hundred trillion won; the same bound as for a roadmap's money. The database holds it too. */
    public static final long COST_KRW = 100_000_000_000_000L;

    private ItemSizes() {}
}
