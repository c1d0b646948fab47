package kr.giban.call;

import static kr.giban.call.Flow.OFFICER;
import static kr.giban.call.Flow.as;
import static kr.giban.call.Flow.command;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.giban.call.Flow.Evaluation;

/** Committees as officers put them together. */
public final class Panels {
    private Panels() {}

    /** So many members, three of them from industry and the first in the chair. */
    public static List<Map<String, Object>> members(int count) {
        List<Map<String, Object>> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, Object> member = member("reviewer-" + i, "rev-inst-" + i);
            member.put("name", "위원" + i);
            member.put("industry", i < 3);
            member.put("chair", i == 0);
            members.add(member);
        }
        return members;
    }

    /** Seven members, one of whom is not like the others. */
    public static List<Map<String, Object>> sevenWith(int at, String field, Object value) {
        List<Map<String, Object>> members = members(7);
        members.get(at).put(field, value);
        return members;
    }

    /** Six of the usual members, and one more. */
    public static List<Map<String, Object>> sixAnd(Map<String, Object> member) {
        List<Map<String, Object>> members = members(6);
        members.add(member);
        return members;
    }

    public static Map<String, Object> member(String subject, String employer) {
        Map<String, Object> member = new HashMap<>();
        member.put("subject", subject);
        member.put("name", "보충");
        member.put("organizationId", employer);
        member.put("industry", true);
        member.put("chair", false);
        return member;
    }

    public static Response put(Evaluation evaluation, List<Map<String, Object>> members) {
        return as(OFFICER)
                .contentType("application/json")
                .body(Map.of("members", members))
                .put("/v1/call-tasks/" + evaluation.taskId() + "/panel");
    }

    public static Response confirm(Evaluation evaluation, String etag) {
        return command(OFFICER)
                .header("If-Match", etag)
                .post("/v1/call-tasks/" + evaluation.taskId() + "/panel/confirm");
    }

    /** A sanction against a person or an organization. */
    public static void sanction(String target, String id, LocalDate from, LocalDate to) {
        Flow.ok(command(OFFICER)
                .body(Map.of(
                        "target",
                        target,
                        "targetId",
                        id,
                        "validFrom",
                        from.toString(),
                        "validTo",
                        to.toString(),
                        "reason",
                        "제재"))
                .post("/v1/sanctions"));
    }
}
