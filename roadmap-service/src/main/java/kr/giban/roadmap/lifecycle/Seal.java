package kr.giban.roadmap.lifecycle;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import kr.giban.roadmap.consultation.ConsultationView;

/**
 * What hearing-service sealed.
 *
 * @param digest SHA-256 over all opinions with their dispositions
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Seal(long opinions, long dispositions, String digest) {
    /** Whether what we were told by events is what was sealed. */
    boolean fits(ConsultationView consumed) {
        return opinions == consumed.opinions().size()
                && dispositions == consumed.dispositions()
                && consumed.digest().equals(digest);
    }
}
