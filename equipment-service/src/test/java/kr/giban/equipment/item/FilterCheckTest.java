package kr.giban.equipment.item;

import static kr.giban.equipment.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import kr.giban.equipment.Given;
import kr.giban.platform.table.XlsxTable;
import kr.giban.platform.testing.ProblemCheck;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FilterCheckTest {
    @Inject
    Jdbi jdbi;

    @Inject
    DataSource database;

    @Test
    void codes_that_never_were_are_told_all_at_once_whatever_is_asked_of_the_items() {
        String center = UUID.randomUUID().toString();
        for (String path : List.of("/v1/equipment", "/v1/equipment/facets", "/v1/equipment/matrix")) {
            refused(wrong(center).get(path));
        }
        refused(wrong(center).accept("text/csv").get("/v1/equipment"));
        refused(wrong(center).accept(XlsxTable.MEDIA_TYPE).get("/v1/equipment"));
        refused(wrong(center).queryParam("asOf", "2022-03-20T00:00:00Z").get("/v1/equipment/matrix"));
    }

    private static RequestSpecification wrong(String center) {
        return as(null).queryParam("class", "A", "ZZ", "-")
                .queryParam("region", "Seoul", "-", "11")
                .queryParam("center", center)
                .queryParam("technopark", "SEOUL", "seoul");
    }

    private static void refused(Response answer) {
        ProblemCheck.check(answer, 400, "invalid-request");
        answer.then()
                .body("errors.code", everyItem(equalTo("code-unknown")))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "query:class", "query:region", "query:region", "query:center", "query:technopark"));
    }

    @Test
    void a_code_that_was_valid_once_is_known() {
        String old = Given.code();
        jdbi.useHandle(handle -> handle.execute(
                "INSERT INTO code (list, code, name_ko, name_en, valid_from, valid_to, attributes)"
                        + " VALUES ('equipment-classes', ?, '옛', 'old', '2010-01-01', '2015-12-31', '{}')",
                old));
        as(null).queryParam("class", old)
                .queryParam("region", "42", "51")
                .get("/v1/equipment")
                .then()
                .statusCode(200);
    }

    @Test
    void what_is_neither_a_year_nor_a_band_is_told_with_the_codes() {
        Response refused = as(null).queryParam("acquiredYear", "2017", "x")
                .queryParam("costBand", "cheap", "-")
                .queryParam("class", "ZZ")
                .get("/v1/equipment");
        ProblemCheck.check(refused, 400, "invalid-request");
        refused.then()
                .body("errors.pointer", containsInAnyOrder("query:acquiredYear", "query:costBand", "query:class"))
                .body("errors.code", containsInAnyOrder("wrong-type", "wrong-type", "code-unknown"));
        as(null).queryParam("sharing", "NONE")
                .get("/v1/equipment")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("query:sharing")));
    }

    @Test
    void all_codes_take_one_look_at_the_database_and_a_filter_without_codes_none() {
        List<String> statements = new ArrayList<>();
        Jdbi counting = Jdbi.create(database);
        counting.registerArrayType(String.class, "text");
        counting.setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
                statements.add(context.getRawSql());
            }
        });
        FilterCheck check = new FilterCheck(counting);
        ItemFilter filter = new ItemFilter();
        filter.classes = List.of("-");
        filter.year = List.of("-", "2017");
        check.check(filter);
        assertThat(statements).isEmpty();
        filter.classes = List.of("A", "B");
        filter.region = List.of("11", "42");
        filter.technopark = List.of("SEOUL");
        check.check(filter);
        assertThat(statements).hasSize(1);
    }
}
