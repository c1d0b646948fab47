package kr.giban.roadmap.version;

import jakarta.persistence.Embeddable;
import java.util.List;

/**
 * What a version says of the roadmap as a whole.
 *
 * @param yearFrom first year of which tasks are planned
 * @param yearTo last year of which tasks are planned
 * @param strategies the strategies that the roadmap serves
 * @param divisions codes of the divisions, in their order
 */
@Embeddable
public record Header(String title, int yearFrom, int yearTo, List<String> strategies, List<String> divisions) {
    public boolean covers(int year) {
        return year >= yearFrom && year <= yearTo;
    }
}
