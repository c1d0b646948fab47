package kr.giban.equipment.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemFilterTest {
    @Test
    void lists_that_a_request_does_not_name_are_empty_and_ask_for_nothing() {
        assertThat(asARequestMakesIt().isTallied()).isTrue();
        assertThat(asARequestMakesIt().values()).containsOnlyNulls();
    }

    @Test
    void what_is_not_counted_beforehand_is_counted_when_it_is_asked_for() {
        ItemFilter filter = asARequestMakesIt();
        filter.maker = List.of("Altenburg");
        assertThat(filter.isTallied()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"class", "region", "center", "state", "sharing", "acquiredYear", "costBand"})
    void without_what_it_does_not_say_it_is_the_same(String name) {
        ItemFilter filter = asARequestMakesIt();
        assertThat(filter.without(name)).isSameAs(filter);
    }

    @Test
    void without_what_it_says_it_is_another() {
        ItemFilter filter = asARequestMakesIt();
        filter.region = List.of("11");
        assertThat(filter.without("region")).isNotSameAs(filter);
        assertThat(filter.without("region").isTallied()).isTrue();
    }

    private static ItemFilter asARequestMakesIt() {
        ItemFilter filter = new ItemFilter();
        filter.classes = List.of();
        filter.region = List.of();
        filter.center = List.of();
        filter.technopark = List.of();
        filter.state = List.of();
        filter.derivedState = List.of();
        filter.sharing = List.of();
        filter.maker = List.of();
        filter.model = List.of();
        filter.year = List.of();
        filter.costBand = List.of();
        filter.sourceTask = List.of();
        filter.makerCountry = List.of();
        return filter;
    }
}
