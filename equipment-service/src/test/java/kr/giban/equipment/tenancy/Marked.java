package kr.giban.equipment.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import kr.giban.equipment.Given;
import kr.giban.equipment.attachment.Attachments;
import kr.giban.equipment.intake.Steps;
import kr.giban.equipment.usage.Diaries;
import kr.giban.equipment.userequest.Requests;
import kr.giban.platform.testing.Tokens;
import kr.giban.platform.time.Seoul;

/**
 * A technopark's center with all that may hang on one, a mark in every personal value of it. Whoever adds a kind of
 * resource makes one here and says in {@link #paths()} and {@link #queries()} where its id goes: a line each.
 */
final class Marked {
    /** A mark in what everyone may read, to see that whoever looks would find it. Of letters that no file writes otherwise. */
    final String open = random();

    /** In every personal text. */
    final String secret = random();

    final String phone = "070-%04d-%04d".formatted(digits(), digits());

    final Given.Center center;
    final String item;
    final String firm = Requests.firm();
    final String feedStart = Given.as(null)
            .queryParam("after", "latest")
            .get("/v1/equipment-events")
            .header("Giban-Feed-Position");
    private final String request;
    private final String usageRecord;
    private final String useRequest;
    private final String closure;
    private final String attachment;
    private final String upload;

    Marked() {
        center = center();
        item = Given.stored(center, "A-1", "nameKo", "공개 " + open, "operatorName", name("옛담당"), "operatorPhone", phone)
                .path("id");
        Response replaced = ok(
                200,
                Given.put(
                        center,
                        "A-1",
                        Given.item("nameKo", "공개 " + open, "operatorName", name("담당"), "operatorPhone", phone),
                        "If-Match",
                        Given.as(center.token()).get("/v1/equipment/{id}", item).header("ETag")));
        request = replaced.header("X-Request-Id");
        // Names of users are kept for some time only.
        LocalDate used = LocalDate.now(Seoul.ZONE).minusDays(10);
        usageRecord = Diaries.recorded(center, item, Diaries.use("R-1", used, "userName", name("옛이용")))
                .path("id");
        ok(200, Diaries.record(center, item, Diaries.use("R-1", used.plusDays(1), "userName", name("이용"))));
        useRequest = asked(0, 2).path("id");
        ok(
                200,
                Requests.json(center.token())
                        .header("If-Match", etag("/v1/use-requests/" + useRequest))
                        .body(Map.of("message", name("안내") + " " + phone))
                        .post("/v1/use-requests/{id}/accept", useRequest));
        closure = ok(
                        201,
                        Requests.json(center.token())
                                .body(Map.of(
                                        "from", Requests.at(10).toString(),
                                        "to", Requests.at(12).toString(),
                                        "reason", "점검"))
                                .post("/v1/equipment/{id}/closures", item))
                .path("id");
        attachment = ok(
                        201,
                        Attachments.attach(
                                center,
                                item,
                                secret + ".pdf",
                                Attachments.PDF,
                                Map.of("kind", "OTHER", "visibility", "INTERNAL", "captionKo", secret)))
                .path("id");
        upload = Given.sent(center, """
                센터코드,자산번호,장비명(국문),표준분류,담당자,연락처
                %1$s,A-2,현미경,A,%2$s,%3$s
                %1$s,A-3,현미경,Z9999,%2$s,%3$s
                """.formatted(center.code(), name("올린"), phone), Map.of("mode", "partial"));
        Steps.untilDone(center, upload);
    }

    private Given.Center center() {
        String organization = Given.organization();
        String token = Tokens.of("technopark", organization);
        String code = Given.code();
        Map<String, Object> body = new HashMap<>(Map.of(
                "code",
                code,
                "nameKo",
                open + " 센터",
                "hostInstitution",
                "한빛대학교",
                "regionCode",
                "11",
                "contactName",
                name("옛연락"),
                "contactPhone",
                phone,
                "contactEmail",
                "old-" + secret + "@example.org"));
        Response created = ok(201, Requests.json(token).body(body).post("/v1/centers"));
        String id = created.path("id");
        Response changed = ok(
                200,
                Requests.json(token)
                        .header("If-Match", created.header("ETag"))
                        .body(Map.of("contactName", name("연락"), "contactEmail", secret + "@example.org"))
                        .patch("/v1/centers/{id}", id));
        return new Given.Center(id, code, organization, changed.header("ETag"));
    }

    private Response asked(int from, int to) {
        Map<String, Object> body = Requests.body(from, to);
        body.put("contact", Map.of("name", name("신청"), "phone", phone, "email", secret + "@company.example"));
        return ok(201, Requests.ask(firm, item, body));
    }

    private String name(String text) {
        return text + secret;
    }

    /** What fills a parameter of a path, by the path up to it. */
    Map<String, String> paths() {
        return Map.ofEntries(
                Map.entry("/v1/centers/{id}", center.id()),
                Map.entry("/v1/centers/{centerId}", center.id()),
                Map.entry("/v1/centers/{centerId}/equipment/{assetNo}", "A-1"),
                Map.entry("/v1/equipment/{id}", item),
                Map.entry("/v1/equipment/{id}/attachments/{attachmentId}", attachment),
                Map.entry("/v1/equipment-closures/{id}", closure),
                Map.entry("/v1/equipment-imports/{id}", upload),
                Map.entry("/v1/usage-records/{id}", usageRecord),
                Map.entry("/v1/use-requests/{id}", useRequest),
                // Nobody's in particular.
                Map.entry("/v1/regions/{code}", "11"),
                Map.entry("/v1/technoparks/{code}", "SEOUL"),
                Map.entry("/v1/equipment-classes/{code}", "A"),
                Map.entry("/v1/holidays/{date}", "2100-01-01"),
                Map.entry("/v1/makers/{code}", "AGILENT"),
                Map.entry("/v1/rules/equipment/{name}", "scope-minimum-krw"));
    }

    /** What leads a query to the center, by the name of the parameter. */
    Map<String, List<String>> queries() {
        return Map.ofEntries(
                Map.entry("center", List.of(center.code())),
                Map.entry("organization", List.of(center.organization())),
                Map.entry("item", List.of(item)),
                Map.entry("q", List.of(open, secret)),
                Map.entry("entityId", List.of(center.id(), item, useRequest, usageRecord, upload)),
                Map.entry("subject", List.of("technopark@" + center.organization())),
                Map.entry("requestId", List.of(request)),
                Map.entry("after", List.of(feedStart)));
    }

    /** What a query must say besides. */
    static Map<String, String> required() {
        return Map.of("kind", "underused");
    }

    /** What a form says besides its file: a field and its value. */
    static String[] form(String operation) {
        return operation.equals("attachFile") ? new String[] {"kind", "OTHER"} : new String[] {"mode", "partial"};
    }

    /** By what to know that an answer, or a row, is about the center or what belongs to it. */
    List<String> ids() {
        return List.of(center.id(), center.organization(), item, usageRecord, useRequest, closure, attachment, upload);
    }

    /** By what to know that something personal shows. */
    List<String> secrets() {
        return List.of(secret, phone, phone.replace("-", ""));
    }

    /** The current ETag as the center's organization sees it; null if there is none. */
    String etag(String path) {
        return Given.as(center.token()).get(path).header("ETag");
    }

    private static Response ok(int status, Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        return answer;
    }

    private static String random() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    private static int digits() {
        return ThreadLocalRandom.current().nextInt(1_000, 10_000);
    }
}
