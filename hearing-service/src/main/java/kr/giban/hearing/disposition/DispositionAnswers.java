package kr.giban.hearing.disposition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.giban.hearing.disposition.DispositionRepository.Answer;
import kr.giban.platform.digest.Sha256;

/** What all opinions of a consultation were answered with, in a form that two services can compare. */
@ApplicationScoped
public class DispositionAnswers {
    private final DispositionRepository dispositions;

    DispositionAnswers(DispositionRepository dispositions) {
        this.dispositions = dispositions;
    }

    /**
     * How many opinions have an answer, and the hash over the lines {@code opinion:disposition:kind:change} in the order
     * of the opinions' identifiers as text.
     */
    public record Digest(long count, String sha256) {}

    @Transactional
    public Digest digest(UUID consultation) {
        List<Answer> answers = dispositions.answers(consultation);
        String lines = answers.stream().map(DispositionAnswers::line).sorted().collect(Collectors.joining());
        return new Digest(answers.size(), Sha256.hex(lines));
    }

    /** Begins with the identifier, so that lines sort as their opinions do. */
    private static String line(Answer answer) {
        return answer.opinionId() + ":" + answer.dispositionId() + ":" + answer.kind() + ":"
                + Objects.toString(answer.changeRef(), "") + "\n";
    }
}
