package kr.giban.gateway.overload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import kr.giban.gateway.edge.Caller;
import kr.giban.gateway.openapi.MergedDocument;
import kr.giban.gateway.route.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the suite's own document says. */
class MarksTest {
    private static final Caller SOMEONE = new Caller("tool", "someone", Set.of("applicant"));

    private final Marks marks = new Marks(MergedDocument.built(MarksTest.class.getClassLoader()));

    @ParameterizedTest
    @ValueSource(strings = {"submitProposal", "createProposal", "patchProposal", "putDocument", "deleteDocument"})
    void all_that_an_applicant_must_do_before_the_deadline_goes_last(String id) {
        assertThat(marks.kind(null, operation(id), SOMEONE)).isEqualTo(Kind.SUBMISSION);
    }

    @Test
    void only_a_submission_gets_a_ticket() {
        assertThat(marks.givesTickets(operation("submitProposal"))).isTrue();
        assertThat(marks.givesTickets(operation("putDocument"))).isFalse();
        assertThat(marks.givesTickets(operation("withdrawProposal"))).isFalse();
    }

    private static Operation operation(String id) {
        return new Operation(id, false, Set.of(), 0);
    }
}
