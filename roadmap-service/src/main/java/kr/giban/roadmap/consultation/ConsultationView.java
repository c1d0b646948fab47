package kr.giban.roadmap.consultation;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.giban.platform.digest.Sha256;

/** A consultation, with all of its opinions, as far as hearing-service has told. */
public record ConsultationView(UUID id, String state, List<Disposed> opinions) {
    /** Whether every opinion was to have its disposition by now. */
    public boolean isDisposed() {
        return state.equals("DISPOSED") || state.equals("SEALED");
    }

    public long dispositions() {
        return opinions.stream()
                .filter(opinion -> opinion.dispositionId() != null)
                .count();
    }

    /** SHA-256 over the lines of all opinions in the order of their ids. */
    public String digest() {
        return Sha256.hex(opinions.stream()
                .sorted(Comparator.comparing(opinion -> opinion.opinionId().toString()))
                .map(Disposed::line)
                .collect(Collectors.joining()));
    }
}
