package kr.giban.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;

/** What no request may be like, whatever it asks for: looked at before anything reads its values. */
final class RequestForm {
    private static final char NUL = '\0';

    private RequestForm() {}

    static void check(ContainerRequestContext request) {
        try {
            request.getAcceptableMediaTypes();
        } catch (RuntimeException e) {
            throw ProblemException.of("not-acceptable");
        }
        checkMediaType(request);
        if (request.getUriInfo().getPath().indexOf(NUL) >= 0) {
            throw ProblemException.notFound();
        }
        List<Fault> faults = request.getUriInfo().getQueryParameters().entrySet().stream()
                .filter(RequestForm::holdsNul)
                .map(parameter -> Fault.at("query:" + parameter.getKey().replace("\0", ""), "nul-character"))
                .toList();
        if (!faults.isEmpty()) {
            throw ProblemException.of("invalid-request").withFaults(faults);
        }
    }

    private static void checkMediaType(ContainerRequestContext request) {
        MediaType type;
        try {
            type = request.getMediaType();
        } catch (RuntimeException e) {
            throw ProblemException.of("unsupported-media-type");
        }
        // A form without a boundary would be read as one without fields.
        if (type != null
                && type.getType().equals("multipart")
                && !type.getParameters().containsKey("boundary")) {
            throw ProblemException.of("malformed-body");
        }
    }

    private static boolean holdsNul(Map.Entry<String, List<String>> parameter) {
        return parameter.getKey().indexOf(NUL) >= 0
                || parameter.getValue().stream().anyMatch(value -> value.indexOf(NUL) >= 0);
    }
}
