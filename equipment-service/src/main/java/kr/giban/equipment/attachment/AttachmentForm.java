package kr.giban.equipment.attachment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.web.BadText;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Reads the parts of a form, all faults at once (400). */
final class AttachmentForm {
    private static final int CAPTION = 500;

    private final List<Fault> faults = new ArrayList<>();

    private AttachmentForm() {}

    static NewAttachment read(
            FileUpload file, String kind, String visibility, String captionKo, String captionEn, String cover) {
        AttachmentForm form = new AttachmentForm();
        form.mustHave("file", file);
        form.mustHave("kind", kind);
        AttachmentKind known = form.constant("kind", kind, AttachmentKind.class);
        AttachmentVisibility seen = form.constant("visibility", visibility, AttachmentVisibility.class);
        String korean = form.caption("captionKo", captionKo);
        String english = form.caption("captionEn", captionEn);
        if (cover != null && !cover.equals("true") && !cover.equals("false")) {
            form.faults.add(invalid("cover", "true, false"));
        }
        if (!form.faults.isEmpty()) {
            throw ProblemException.of("invalid-request").withFaults(form.faults);
        }
        return new NewAttachment(
                file.uploadedFile(),
                FileNames.clean(file.fileName()),
                known,
                seen,
                korean,
                english,
                "true".equals(cover));
    }

    private void mustHave(String field, Object value) {
        if (value == null) {
            faults.add(Fault.at("/" + field, "required"));
        }
    }

    private <E extends Enum<E>> E constant(String field, String text, Class<E> type) {
        if (text == null) {
            return null;
        }
        Optional<E> known = Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(text))
                .findFirst();
        if (known.isEmpty()) {
            faults.add(invalid(
                    field,
                    Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))));
        }
        return known.orElse(null);
    }

    /** Nothing is none. */
    private String caption(String field, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        BadText.code(text).ifPresent(code -> faults.add(Fault.at("/" + field, code)));
        if (text.length() > CAPTION) {
            faults.add(invalid(field, "… " + CAPTION));
        }
        return text.strip();
    }

    private static Fault invalid(String field, String allowed) {
        return Fault.at("/" + field, "invalid-value", Map.of("message", allowed));
    }
}
