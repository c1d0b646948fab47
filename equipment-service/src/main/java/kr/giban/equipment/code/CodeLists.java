package kr.giban.equipment.code;

/** The code lists that this service owns. */
public final class CodeLists {
    public static final String REGIONS = "regions";
    public static final String TECHNOPARKS = "technoparks";
    public static final String CLASSES = "equipment-classes";
    public static final String HOLIDAYS = "holidays";

    private CodeLists() {}
}
