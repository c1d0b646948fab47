package kr.giban.equipment.item;

import java.util.regex.Pattern;

/**
 * Which asset numbers there are, whichever way they come in: those that the gateway lets through as one segment of a path,
 * so that what a file brought can be sent again by its key. Slashes are among them ({@code 2015/003-1}); in an address they
 * are {@code %2F}.
 */
public final class AssetNumbers {
    /** Parts between slashes, each neither empty nor a dot or two, without backslash, semicolon or control character. */
    public static final String PATTERN = "(?!(?:[\\s\\S]*/)?\\.{0,2}(?:/|$))[^\\\\;\\u0000-\\u001F\\u007F-\\u009F]+";

    private static final Pattern USABLE = Pattern.compile(PATTERN);

    private AssetNumbers() {}

    public static boolean isUsable(String assetNo) {
        return USABLE.matcher(assetNo).matches();
    }
}
