package kr.giban.equipment.maker;

import java.time.Instant;
import java.util.List;
import kr.giban.platform.etag.Etag;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A maker and all the names by which it is known.
 *
 * @param source where the names come from
 */
public record Maker(
        String code,
        String nameKo,
        String nameEn,
        List<String> aliases,
        String source,
        long version,
        Instant updatedAt,

        @Schema(description = "이 제조사를 바꿀 때 If-Match에 쓰는 값 · for If-Match, to replace this maker")
        String etag) {

    static Maker kept(
            String code,
            String nameKo,
            String nameEn,
            List<String> aliases,
            String source,
            long version,
            Instant updatedAt) {
        return new Maker(code, nameKo, nameEn, aliases, source, version, updatedAt, Etag.of(version));
    }

    MakerContent content() {
        return new MakerContent(nameKo, nameEn, aliases, source);
    }
}
