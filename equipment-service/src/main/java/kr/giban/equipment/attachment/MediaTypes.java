package kr.giban.equipment.attachment;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The types that can be attached at all, each with the endings by which people know its files, the usual one first. */
public final class MediaTypes {
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final Map<String, List<String>> ENDINGS = Map.of(
            "image/jpeg",
            List.of("jpg", "jpeg", "jfif"),
            "image/png",
            List.of("png"),
            "image/webp",
            List.of("webp"),
            "application/pdf",
            List.of("pdf"),
            "application/x-hwp",
            List.of("hwp"),
            "application/x-hwp-v5",
            List.of("hwp"),
            "application/hwp+zip",
            List.of("hwpx"),
            OFFICE + "wordprocessingml.document",
            List.of("docx"),
            OFFICE + "spreadsheetml.sheet",
            List.of("xlsx"));

    /** What a browser may show by itself; all else it is told to save. */
    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/webp");

    private MediaTypes() {}

    /** All of them; which are taken is a rule's to say. */
    public static Set<String> all() {
        return ENDINGS.keySet();
    }

    static boolean isPicture(String mediaType) {
        return PICTURES.contains(mediaType);
    }

    /** The name, with the ending of its type unless it has one: who opens a file goes by that. */
    static String ended(String name, String mediaType) {
        List<String> endings = ENDINGS.get(mediaType);
        String lower = name.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(ending -> lower.endsWith("." + ending)) ? name : name + "." + endings.get(0);
    }
}
