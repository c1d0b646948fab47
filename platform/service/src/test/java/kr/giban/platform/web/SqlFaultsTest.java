package kr.giban.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlFaultsTest {
    @ParameterizedTest
    @ValueSource(strings = {"22021", "22P05", "22007", "22008", "22003"})
    void what_the_database_cannot_hold_is_a_fault_of_the_request(String state) {
        assertThat(code(new SQLException("x", state))).isEqualTo("invalid-request");
    }

    @Test
    void a_pool_without_a_free_connection_is_unavailable_for_now() {
        assertThat(code(new SQLException("Acquisition timeout while waiting for new connection")))
                .isEqualTo("service-unavailable");
    }

    private static String code(SQLException e) {
        return SqlFaults.problem(new IllegalStateException(e)).orElseThrow().code();
    }
}
