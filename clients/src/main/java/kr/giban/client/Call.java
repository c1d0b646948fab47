package kr.giban.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** One request, as the generated operations put it together. What is null is left out. */
public final class Call {
    private final String method;
    private final StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String path;
    private Object body;
    private MultipartBody form;

    public Call(String method, String path) {
        this.method = method;
        this.path = path;
    }

    public Call path(String name, Object value) {
        path = path.replace("{" + name + "}", encode(text(value)));
        return this;
    }

    /** A list is the parameter repeated. */
    public Call query(String name, Object value) {
        Collection<?> values =
                value instanceof Collection<?> several ? several : value == null ? List.of() : List.of(value);
        values.forEach(each -> query.add(encode(name) + "=" + encode(text(each))));
        return this;
    }

    public Call header(String name, Object value) {
        if (value != null) {
            headers.put(name, text(value));
        }
        return this;
    }

    /** A file is sent as it is, everything else as JSON. */
    public Call body(String contentType, Object content) {
        if (content != null) {
            body = content;
            headers.put("Content-Type", contentType);
        }
        return this;
    }

    /** A field of a form, or its file. */
    public Call part(String name, Object value) {
        if (form == null) {
            form = new MultipartBody();
            headers.put("Content-Type", form.contentType());
        }
        if (value instanceof File file) {
            form.file(name, file.toPath());
        } else if (value != null) {
            form.field(name, text(value));
        }
        return this;
    }

    String method() {
        return method;
    }

    String target() {
        return path + query;
    }

    Map<String, String> headers() {
        return headers;
    }

    BodyPublisher body(ObjectMapper json) throws IOException {
        if (form != null) {
            return form.publisher();
        }
        if (body instanceof File file) {
            return BodyPublishers.ofFile(file.toPath());
        }
        return body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(json.writeValueAsBytes(body));
    }

    private static String text(Object value) {
        return value instanceof OffsetDateTime time
                ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time)
                : String.valueOf(value);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
