package kr.giban.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.giban.client.model.Fault;
import kr.giban.client.model.Problem;

/** A refusal: decide by {@link #code()}, show {@link #getMessage()}. */
public final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient HttpHeaders headers;
    private final transient Problem problem;

    private ApiException(int status, HttpHeaders headers, Problem problem, String message) {
        super(message);
        this.status = status;
        this.headers = headers;
        this.problem = problem;
    }

    static ApiException of(int status, HttpHeaders headers, byte[] body, ObjectMapper json) {
        boolean told = headers.firstValue("Content-Type")
                .filter(type -> type.startsWith("application/problem+json"))
                .isPresent();
        if (told) {
            try {
                Problem problem = json.readValue(body, Problem.class);
                return new ApiException(status, headers, problem, message(status, problem));
            } catch (IOException unreadable) {
                // Then it is told as it came, like what something between the gateway and us answers.
            }
        }
        return new ApiException(status, headers, null, status + " " + new String(body, StandardCharsets.UTF_8));
    }

    public int status() {
        return status;
    }

    /** The stable code of the problem; empty if something else than the gateway answered. */
    public String code() {
        return problem().map(Problem::getCode).orElse("");
    }

    public Optional<Problem> problem() {
        return Optional.ofNullable(problem);
    }

    /** All faults of the request at once. */
    public List<Fault> faults() {
        return problem().map(Problem::getErrors).orElse(List.of());
    }

    /** All that is in the way of a command. */
    public List<Fault> blockers() {
        return problem().map(Problem::getBlockers).orElse(List.of());
    }

    /** A header of the answer, such as the current {@code ETag} or {@code Retry-After}. */
    public Optional<String> header(String name) {
        return headers == null ? Optional.empty() : headers.firstValue(name);
    }

    private static String message(int status, Problem problem) {
        String faults = Optional.ofNullable(problem.getErrors()).orElse(List.of()).stream()
                .map(fault -> "; " + fault.getPointer() + ": " + fault.getMessage())
                .collect(Collectors.joining());
        String detail = Optional.ofNullable(problem.getDetail()).orElse(problem.getTitle());
        return "%d %s: %s%s (request %s)".formatted(status, problem.getCode(), detail, faults, problem.getRequestId());
    }
}
