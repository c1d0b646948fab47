package kr.giban.equipment.item;

/** How long texts may be, whichever way they come in. */
public final class ItemSizes {
    public static final int ASSET_NO = 100;
    public static final int NUMBER = 40;
    public static final int NAME = 300;
    public static final int SHORT = 200;
    public static final int LONG = 2000;
    public static final int KEYWORDS = 30;

    private ItemSizes() {}
}
