package kr.giban.equipment.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.Language;
import kr.giban.platform.problem.ProblemCatalog;
import kr.giban.platform.web.RequestInfo;

/** Shows imports to who asks, in the language of the request. */
@ApplicationScoped
class ImportViews {
    private final ProblemCatalog catalog;
    private final RequestInfo request;

    ImportViews(ProblemCatalog catalog, RequestInfo request) {
        this.catalog = catalog;
        this.request = request;
    }

    ImportView of(ImportJob job) {
        return ImportView.of(job, this::worded);
    }

    private ImportView.Failure worded(ImportView.Failure failure) {
        Language language = request.language();
        Map<String, Object> parameters = failure.parameters() == null ? Map.of() : Map.copyOf(failure.parameters());
        return new ImportView.Failure(
                failure.code(),
                catalog.title(failure.code(), language),
                catalog.message(Fault.of(failure.code(), parameters), language),
                failure.parameters());
    }
}
