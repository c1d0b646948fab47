package kr.giban.call.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.UUID;
import kr.giban.platform.problem.ProblemException;
import org.jdbi.v3.core.Jdbi;

/** Which ticket brought in which submission; each can do so once, by the table's key. */
@ApplicationScoped
public class SpentTickets {
    private final Jdbi jdbi;

    SpentTickets(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** In the transaction of the submission; refuses, and with that undoes it, if the ticket has been used. */
    void spend(Arrival arrival, UUID submissionId) {
        int rows = jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into spent_ticket (ticket_id, submission_id, arrived_at, expires_at, presented_at)
                        values (:ticket, :submission, :arrived, :expires, :presented)
                        on conflict (ticket_id) do nothing""")
                .bind("ticket", arrival.ticket().id())
                .bind("submission", submissionId)
                .bind("arrived", arrival.instant().atOffset(ZoneOffset.UTC))
                .bind("expires", arrival.ticket().expiresAt().atOffset(ZoneOffset.UTC))
                .bind("presented", arrival.presented().atOffset(ZoneOffset.UTC))
                .execute());
        if (rows == 0) {
            throw ProblemException.of("arrival-ticket-used").ofThisAttempt();
        }
    }
}
