package kr.giban.platform.api;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** RFC 9457 with our members, as the document shows it. */
final class ProblemSchema {
    private ProblemSchema() {}

    static Schema problem() {
        Schema item = object().addProperty("pointer", text("RFC 6901, or query:limit, header:If-Match"))
                .addProperty("code", text("안정된 코드 · stable code"))
                .addProperty("message", text("ko, en"));
        return object().description("RFC 9457 problem")
                .addProperty(
                        "type", text("설명 페이지 · opens a page that explains it").format("uri-reference"))
                .addProperty("title", text("요약 · summary"))
                .addProperty("status", number())
                .addProperty("detail", text("이번 일의 설명 · this occurrence"))
                .addProperty("instance", text("요청 경로 · path of the request"))
                .addProperty("code", text("안정된 코드 · stable; decide by it"))
                .addProperty("requestId", text("문의 번호 · quote it when you ask"))
                .addProperty(
                        "errors",
                        list(item).description("모든 오류, 형식 오류는 1,000개까지 · all faults at once; of form the first 1,000"))
                .addProperty(
                        "errorsTotal",
                        number().description(
                                        "errors에 다 없을 때 모두 몇 개인지 · how many faults there are, where not all are told"))
                .addProperty("blockers", list(item).description("남은 조건 · all that is in the way"))
                .addRequired("type")
                .addRequired("title")
                .addRequired("status")
                .addRequired("code")
                .addRequired("requestId");
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
    }

    private static Schema number() {
        return OASFactory.createSchema().addType(Schema.SchemaType.INTEGER).format("int32");
    }

    private static Schema list(Schema item) {
        return OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(item);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
