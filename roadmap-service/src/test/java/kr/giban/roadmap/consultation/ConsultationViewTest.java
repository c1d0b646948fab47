package kr.giban.roadmap.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import kr.giban.platform.digest.Sha256;
import org.junit.jupiter.api.Test;

class ConsultationViewTest {
    private static final UUID FIRST = UUID.fromString("0190aaaa-0000-7000-8000-000000000001");
    private static final UUID SECOND = UUID.fromString("ff90aaaa-0000-7000-8000-000000000002");
    private static final UUID DISPOSITION = UUID.fromString("0190bbbb-0000-7000-8000-000000000003");

    @Test
    void the_digest_is_over_the_lines_of_all_opinions_in_the_order_of_their_ids() {
        ConsultationView view = new ConsultationView(
                UUID.randomUUID(),
                "DISPOSED",
                List.of(
                        new Disposed(SECOND, null, null, null),
                        new Disposed(FIRST, DISPOSITION, "ACCEPTED", "tasks/2023-BIO-03")));

        assertThat(view.digest())
                .isEqualTo(Sha256.hex(FIRST + ":" + DISPOSITION + ":ACCEPTED:tasks/2023-BIO-03\n" + SECOND + ":::\n"));
        assertThat(view.dispositions()).isEqualTo(1);
    }

    @Test
    void no_opinions_have_the_digest_of_nothing() {
        assertThat(new ConsultationView(UUID.randomUUID(), "DISPOSED", List.of()).digest())
                .isEqualTo(Sha256.hex(""));
    }
}
