package kr.giban.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
        UriInfo uri = request.getUriInfo();
        if (uri.getPath().indexOf(NUL) >= 0
                || !EncodedText.isUtf8(uri.getRequestUri().getRawPath())) {
            throw ProblemException.notFound();
        }
        String query = uri.getRequestUri().getRawQuery();
        if (query == null) {
            return;
        }
        List<Fault> faults = Arrays.stream(query.split("&"))
                .map(RequestForm::fault)
                .flatMap(Optional::stream)
                .distinct()
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

    private static Optional<Fault> fault(String parameter) {
        boolean utf8 = EncodedText.isUtf8(parameter);
        if (utf8 && !parameter.contains("%00")) {
            return Optional.empty();
        }
        String name = URLDecoder.decode(parameter.split("=", 2)[0], StandardCharsets.UTF_8);
        return Optional.of(Fault.at("query:" + name.replace("\0", ""), utf8 ? "nul-character" : "not-unicode"));
    }
}
