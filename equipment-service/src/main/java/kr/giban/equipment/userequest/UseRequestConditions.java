package kr.giban.equipment.userequest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.giban.equipment.userequest.Viewer.Scope;

/** A filter within what a caller may see, as conditions on requests {@code r}. */
final class UseRequestConditions {
    private static final String LATE = "coalesce(r.answeredAt, r.closedAt) > r.answerDueAt";
    private static final String IN_TIME = "coalesce(r.answeredAt, r.closedAt) <= r.answerDueAt";
    private static final String OPEN = "r.answeredAt is null and r.closedAt is null and r.answerDueAt ";

    private final List<String> all = new ArrayList<>(List.of("1=1"));
    private final Map<String, Object> parameters = new HashMap<>();

    UseRequestConditions(Scope scope, UseRequestFilter filter, Instant now) {
        if (!scope.all()) {
            all.add("(r.organizationId = :mine or r.centerOrganizationId = :mine)");
            parameters.put("mine", scope.organization());
        }
        in("state", filter.state);
        in("itemId", filter.item);
        in("centerCode", filter.center);
        in("organizationId", filter.organization);
        if (filter.overdue != null) {
            all.add(
                    filter.overdue
                            ? "(" + LATE + " or " + OPEN + "< :now)"
                            : "(" + IN_TIME + " or " + OPEN + ">= :now)");
            parameters.put("now", now);
        }
        when("startsFrom", filter.startsFrom, "r.startsAt >= :startsFrom");
        when("startsTo", filter.startsTo, "r.startsAt <= :startsTo");
    }

    String where() {
        return String.join(" and ", all);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void in(String field, Collection<?> values) {
        if (values != null && !values.isEmpty()) {
            all.add("r." + field + " in (:" + field + ")");
            parameters.put(field, values);
        }
    }

    private void when(String name, Object value, String condition) {
        if (value != null) {
            all.add(condition);
            parameters.put(name, value);
        }
    }
}
