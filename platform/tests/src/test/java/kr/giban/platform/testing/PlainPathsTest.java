package kr.giban.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainPathsTest {
    private static final String JSON = """
            {"code": "blocked", "count": 3, "large": 8000000000, "larger": 12345678901234567890, "share": 12.50, "yes": true,
             "nothing": null, "contact": {"name": "김예시", "phones": ["02-0000-0000", null]},
             "items": [{"id": "a", "tags": ["x", "y"], "of": {"year": 2021}}, null, {"id": "b", "of": null}],
             "matrix": [[1, 2], [3.5, 4]], "empty": [], "none": {}}""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code",
                "count",
                "large",
                "larger",
                "share",
                "yes",
                "nothing",
                "missing",
                "missing.deeper",
                "missing[0]",
                "nothing.deeper",
                "contact",
                "contact.name",
                "contact.phones[0]",
                "contact.phones[1]",
                "contact.phones[2]",
                "items",
                "items.id",
                "items.tags",
                "items[0].tags[1]",
                "items[1].id",
                "items[9].id",
                "items.missing",
                "items[0].of.year",
                "matrix[1][0]",
                "matrix[1]",
                "empty",
                "empty.id",
                "none.id",
                "$"
            })
    void a_path_leads_where_rest_assured_finds_it(String path) {
        Object expected = new JsonPath(JSON).get(path);

        Object found = new PlainPaths(JSON).get(path);

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void what_is_more_than_a_path_is_left_to_rest_assured() {
        PlainPaths json = new PlainPaths(JSON);

        assertThat(json.find("items.size()")).isSameAs(PlainPaths.UNKNOWN);
        assertThat(json.find("code.length")).isSameAs(PlainPaths.UNKNOWN);
        assertThat(json.getInt("items.size()")).isEqualTo(3);
        assertThat(json.getString("items.find { it?.id == 'b' }.id")).isEqualTo("b");
        assertThat(json.setRootPath("contact").getString("name")).isEqualTo("김예시");
    }

    @Test
    void a_list_at_the_top_is_read_as_well() {
        String list = "[{\"type\": \"made\"}, {\"type\": \"sold\"}]";

        assertThat(new PlainPaths(list).<Object>get("type")).isEqualTo(new JsonPath(list).get("type"));
        assertThat(new PlainPaths(list).<Object>get("[1].type")).isEqualTo(new JsonPath(list).get("[1].type"));
    }
}
