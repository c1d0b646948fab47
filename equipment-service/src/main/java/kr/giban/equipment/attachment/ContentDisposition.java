package kr.giban.equipment.attachment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** RFC 6266: the name for those that know RFC 8187, and one of plain letters for the others. */
final class ContentDisposition {
    private ContentDisposition() {}

    static String of(boolean inline, String fileName) {
        String encoded = URLEncoder.encode(fileName, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        String plain = fileName.replaceAll("[^\\x20-\\x7E]", "_").replaceAll("[\"\\\\%]", "_");
        return (inline ? "inline" : "attachment") + "; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
