package kr.giban.equipment.attachment;

import static kr.giban.equipment.attachment.Attachments.PDF;
import static kr.giban.equipment.attachment.Attachments.as;
import static kr.giban.equipment.attachment.Attachments.attach;
import static kr.giban.equipment.attachment.Attachments.delete;
import static kr.giban.equipment.attachment.Attachments.get;
import static kr.giban.equipment.attachment.Attachments.manual;
import static kr.giban.equipment.attachment.Attachments.patch;
import static kr.giban.equipment.attachment.Attachments.photo;
import static kr.giban.platform.harness.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import kr.giban.equipment.Given;
import kr.giban.equipment.attachment.photo.Photos;
import kr.giban.platform.digest.Sha256;
import kr.giban.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AttachmentTest {
    private Given.Center center;
    private String item;

    @BeforeEach
    void register() {
        center = Given.center();
        item = Given.stored(center, "A-1").path("id");
    }

    @Test
    void a_photo_is_there_for_everyone_and_tells_neither_where_nor_by_whom_it_was_taken() {
        Response photo = photo(center, item);

        Response file = get(null, photo);

        byte[] bytes = file.asByteArray();
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(file.header("Content-Length")).isEqualTo(Integer.toString(bytes.length));
        assertThat(file.header("Content-Disposition"))
                .isEqualTo("inline; filename=\"__.jpg\"; filename*=UTF-8''%EC%95%9E%EB%A9%B4.jpg");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("Park Yesi");
        assertThat(photo.<String>path("sha256")).isEqualTo(Sha256.hex(bytes));
        assertThat(photo.<String>path("captionKo")).isEqualTo("앞에서");
        assertThat(photo.<Integer>path("sizeBytes")).isEqualTo(bytes.length);
    }

    @Test
    void a_file_is_read_in_stretches_and_known_by_its_digest() {
        Response manual = manual(center, item, "PUBLIC");
        String etag = "\"" + Sha256.hex(PDF) + "\"";

        assertThat(get(null, manual).header("ETag")).isEqualTo(etag);
        assertThat(get(null, manual, "If-None-Match", etag).statusCode()).isEqualTo(304);
        Response part = get(null, manual, "Range", "bytes=1-3");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.asString()).isEqualTo("PDF");
        assertThat(part.header("Content-Range")).isEqualTo("bytes 1-3/" + PDF.length);
        assertThat(part.header("Content-Length")).isEqualTo("3");
        assertThat(get(null, manual, "Range", "bytes=-6").asString()).isEqualTo("%%EOF\n");
        assertThat(get(null, manual, "Range", "bytes=1-3", "If-Range", etag).statusCode())
                .isEqualTo(206);
        assertThat(get(null, manual, "Range", "bytes=1-3", "If-Range", "\"old\"")
                        .statusCode())
                .isEqualTo(200);
        Response outside = get(null, manual, "Range", "bytes=9999-");
        assertThat(outside.statusCode()).isEqualTo(416);
        assertThat(outside.<String>path("code")).isEqualTo("range-not-satisfiable");
        assertThat(outside.header("Content-Range")).isEqualTo("bytes */" + PDF.length);
        assertThat(get(null, manual).header("Content-Disposition")).startsWith("attachment; ");
        Response head = as(null).head(manual.<String>path("content"));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo(etag);
    }

    @Test
    void what_is_internal_is_there_for_its_own_organization_and_officers_alone() {
        Response manual = attach(center, item, "교정성적서.pdf", PDF, Map.of("kind", "CALIBRATION"));
        assertThat(manual.<String>path("visibility")).isEqualTo("INTERNAL");
        String other = Tokens.of("technopark", Given.organization());

        for (String token : List.of(center.token(), Tokens.of("program-officer"))) {
            assertThat(get(token, manual).statusCode()).isEqualTo(200);
            assertThat(names(token)).containsExactly("교정성적서.pdf");
        }
        assertThat(get(center.token(), manual).header("Cache-Control")).isEqualTo("private, no-cache");
        for (String token : new String[] {null, other, Tokens.of("planner")}) {
            assertThat(get(token, manual).statusCode()).isEqualTo(404);
            assertThat(as(token).get(manual.header("Location")).statusCode()).isEqualTo(404);
            assertThat(names(token)).isEmpty();
        }
        Response refused = as(other).header("If-Match", "\"0\"").delete(manual.header("Location"));
        assertThat(refused.statusCode()).isEqualTo(404);
    }

    @Test
    void the_first_photo_stands_for_the_item_until_another_is_chosen_or_it_is_gone() {
        String before = item(null).header("ETag");
        manual(center, item, "PUBLIC");
        assertThat(item(null).header("ETag"))
                .as("a manual is no part of the item")
                .isEqualTo(before);
        assertThat(item(null).<String>path("coverPhoto")).isNull();

        Response first = photo(center, item);
        assertThat(first.<Boolean>path("cover")).isTrue();
        assertThat(item(null).<String>path("coverPhoto")).isEqualTo(first.path("content"));
        assertThat(item(null).header("ETag"))
                .as("with a cover the item is another one")
                .isNotEqualTo(before);

        Response second = photo(center, item);
        assertThat(second.<Boolean>path("cover")).isFalse();
        Response chosen = patch(center, second, second.header("ETag"), Map.of("cover", true));
        assertThat(chosen.<Boolean>path("cover")).isTrue();
        assertThat(item(null).<String>path("coverPhoto")).isEqualTo(second.path("content"));
        Response left = as(null).get(first.header("Location"));
        assertThat(left.<Boolean>path("cover")).isFalse();
        assertThat(left.header("ETag")).isNotEqualTo(first.header("ETag"));

        assertThat(delete(center, second, chosen.header("ETag")).statusCode()).isEqualTo(204);
        assertThat(item(null).<String>path("coverPhoto")).isEqualTo(first.path("content"));
        String etag = as(null).get(first.header("Location")).header("ETag");
        assertThat(delete(center, first, etag).statusCode()).isEqualTo(204);
        assertThat(item(null).<String>path("coverPhoto")).isNull();
        assertThat(get(null, first).statusCode()).isEqualTo(404);
    }

    @Test
    void captions_and_order_can_be_changed_by_who_has_read_them() {
        Response one = manual(center, item, "PUBLIC");
        Response two =
                attach(center, item, "나.pdf", PDF, Map.of("kind", "OTHER", "visibility", "PUBLIC", "captionEn", "b"));
        assertThat(names(null)).containsExactly("설명서.pdf", "나.pdf");

        Response moved = patch(center, one, one.header("ETag"), Map.of("position", 7, "captionKo", " 사용 설명서 "));

        assertThat(moved.statusCode()).as(moved.asString()).isEqualTo(200);
        assertThat(moved.<String>path("captionKo")).isEqualTo("사용 설명서");
        assertThat(names(null)).containsExactly("나.pdf", "설명서.pdf");
        assertThat(as(null).queryParam("kind", "OTHER")
                        .get("/v1/equipment/{id}/attachments", item)
                        .<List<String>>path("items.captionEn"))
                .containsExactly("b");
        assertThat(patch(center, one, one.header("ETag"), Map.of("position", 1)).statusCode())
                .isEqualTo(412);
        Response no = patch(center, two, two.header("ETag"), Map.of("cover", true));
        assertThat(codes(no)).containsExactly("cover-not-a-photo");
    }

    @Test
    void what_comes_after_the_last_position_stands_beside_it_and_can_be_changed() {
        Response last = manual(center, item, "PUBLIC");
        patch(center, last, last.header("ETag"), Map.of("position", 9999))
                .then()
                .statusCode(200);

        Response after = attach(center, item, "나.pdf", PDF, Map.of("kind", "OTHER", "visibility", "PUBLIC"));

        assertThat(after.<Integer>path("position")).isEqualTo(9999);
        assertThat(names(null)).containsExactly("설명서.pdf", "나.pdf");
        Response changed = patch(center, after, after.header("ETag"), Map.of("captionKo", "둘째"));
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
    }

    @Test
    void all_that_is_wrong_with_a_file_is_said_at_once() {
        Response refused = attach(
                center,
                item,
                "a.jpg",
                "#!/bin/sh".getBytes(StandardCharsets.US_ASCII),
                Map.of("kind", "PHOTO", "visibility", "INTERNAL"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(codes(refused)).containsExactlyInAnyOrder("attachment-type-unsupported", "photo-always-public");

        Response form = Given.as(center.token())
                .multiPart("kind", "PICTURE")
                .multiPart("cover", "yes")
                .post("/v1/equipment/{id}/attachments", item);
        assertThat(form.statusCode()).isEqualTo(400);
        assertThat(form.<List<String>>path("errors.pointer")).containsExactlyInAnyOrder("/file", "/kind", "/cover");

        byte[] photo = Photos.jpeg();
        Response cut = attach(center, item, "a.jpg", java.util.Arrays.copyOf(photo, 600), Map.of("kind", "PHOTO"));
        assertThat(codes(cut)).containsExactly("photo-unreadable");
        assertThat(codes(attach(center, item, "a.pdf", new byte[0], Map.of("kind", "MANUAL"))))
                .containsExactly("file-empty");
        assertThat(codes(attach(center, item, "a.pdf", PDF, Map.of("kind", "PHOTO"))))
                .containsExactly("attachment-type-unsupported");
        assertThat(names(center.token())).isEmpty();
    }

    @Test
    void rules_take_neither_sizes_that_no_body_has_nor_types_that_nobody_can_look_into() {
        assertThat(rule("attachment-maximum-bytes", 300_000_000)).isEqualTo(422);
        assertThat(rule("attachment-orphan-hours", 0)).isEqualTo(422);
        assertThat(rule("attachment-media-types", List.of("image/jpeg", "text/html")))
                .isEqualTo(422);
        assertThat(rule("attachment-media-types", List.of())).isEqualTo(422);
        assertThat(rule("attachment-media-types", List.of("image/jpeg", "application/pdf")))
                .isEqualTo(200);
    }

    /** From a day on that no test reaches. */
    private static int rule(String name, Object value) {
        return Given.as(Tokens.of("operator"))
                .contentType("application/json")
                .body(Map.of("validFrom", "2190-01-01", "value", value, "source", "시험"))
                .put("/v1/rules/equipment/{name}", name)
                .statusCode();
    }

    @Test
    void a_file_is_called_what_it_is_and_leads_out_of_no_folder() {
        Response attached = attach(center, item, "../../etc/앞면.exe", Photos.png(), Map.of("kind", "PHOTO"));
        assertThat(attached.<String>path("fileName")).isEqualTo("앞면.exe.png");
        assertThat(attached.<String>path("mediaType")).isEqualTo("image/png");
        Response webp = attach(center, item, "뒷면.webp", Photos.webp(), Map.of("kind", "PHOTO"));
        assertThat(webp.<String>path("mediaType")).isEqualTo("image/webp");
    }

    @Test
    void the_feed_tells_of_public_ones_to_all_and_of_internal_ones_to_their_organization() {
        String after = as(null).get("/v1/equipment-events?after=latest").header("Giban-Feed-Position");
        Response photo = photo(center, item);
        Response manual = manual(center, item, "INTERNAL");
        delete(center, photo, photo.header("ETag"));
        String about = "equipment/" + item + "/attachments/";

        await().untilAsserted(() -> assertThat(events(center.token(), after, about))
                .containsExactly(
                        "equipment.attachment-added " + about + photo.path("id"),
                        "equipment.attachment-added " + about + manual.path("id"),
                        "equipment.attachment-removed " + about + photo.path("id")));
        assertThat(events(null, after, about))
                .containsExactly(
                        "equipment.attachment-added " + about + photo.path("id"),
                        "equipment.attachment-removed " + about + photo.path("id"));
    }

    private static List<String> events(String token, String after, String about) {
        List<Map<String, Object>> events = as(token)
                .get("/v1/equipment-events?limit=500&after=" + after)
                .jsonPath()
                .getList("");
        return events.stream()
                .filter(event -> event.get("subject").toString().startsWith(about))
                .map(event -> event.get("type") + " " + event.get("subject"))
                .toList();
    }

    private Response item(String token) {
        return as(token).get("/v1/equipment/{id}", item);
    }

    private List<String> names(String token) {
        return as(token).get("/v1/equipment/{id}/attachments", item).path("items.fileName");
    }

    private static List<String> codes(Response refused) {
        return refused.path("errors.code");
    }
}
