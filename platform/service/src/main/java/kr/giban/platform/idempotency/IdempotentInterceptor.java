package kr.giban.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.giban.platform.api.Idempotent;
import kr.giban.platform.problem.ProblemCatalog;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.security.Caller;
import kr.giban.platform.web.ProblemWriter;
import kr.giban.platform.web.RequestInfo;
import kr.giban.platform.web.SqlFaults;

/**
 * Runs an operation once for a key. The effect and the answer are one transaction; a refusal (404 to 422) rolls the effect
 * back and is kept by a transaction of its own. What is still running is found by a try-lock, not by waiting.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class IdempotentInterceptor {
    /** The header that carries the key. */
    public static final String HEADER = "Idempotency-Key";

    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_LANGUAGE);
    /** Not the request's own fault or not about its content, so a repetition deserves another try. */
    private static final Set<Integer> NOT_KEPT = Set.of(400, 401, 429);

    private final IdempotencyStore store;
    private final Fingerprint fingerprint;
    private final Caller caller;
    private final RequestInfo request;
    private final HttpHeaders headers;
    private final ObjectMapper mapper;
    private final ProblemWriter problems;
    private final ProblemCatalog catalog;

    @SuppressWarnings("TooManyParameters")
    public IdempotentInterceptor(
            IdempotencyStore store,
            Fingerprint fingerprint,
            Caller caller,
            RequestInfo request,
            HttpHeaders headers,
            ObjectMapper mapper,
            ProblemWriter problems,
            ProblemCatalog catalog) {
        this.store = store;
        this.fingerprint = fingerprint;
        this.caller = caller;
        this.request = request;
        this.headers = headers;
        this.mapper = mapper;
        this.problems = problems;
        this.catalog = catalog;
    }

    @AroundInvoke
    public Object once(InvocationContext operation) {
        KeyScope key = KeyScope.of(operation.getMethod().getName(), caller.actor(), headers.getHeaderString(HEADER));
        String print = fingerprint.of(request.path(), operation.getMethod().getParameters(), operation.getParameters());
        try {
            return QuarkusTransaction.requiringNew().call(() -> effect(key, print, operation));
        } catch (RuntimeException e) {
            ProblemException refusal = SqlFaults.within(e, ProblemException.class);
            if (refusal != null && isKept(refusal)) {
                Response answer = problems.write(refusal);
                QuarkusTransaction.requiringNew().run(() -> keep(key, stored(print, answer)));
            }
            throw e;
        }
    }

    /**
     * The rollback has freed the key. A repetition that holds it by now may succeed, and then its answer is the one to keep.
     */
    private void keep(KeyScope key, StoredAnswer refusal) {
        if (store.tryLock(key)) {
            store.store(key, refusal);
        }
    }

    private Object effect(KeyScope key, String print, InvocationContext operation) throws Exception {
        if (!store.tryLock(key)) {
            throw inProgress();
        }
        Optional<StoredAnswer> before = store.find(key);
        if (before.isPresent()) {
            if (!before.get().fingerprint().equals(print)) {
                throw ProblemException.of("idempotency-key-reused");
            }
            return before.get().replay();
        }
        Response answer = (Response) operation.proceed();
        if (!store.store(key, stored(print, answer))) {
            // An effect whose answer is not kept would be denied to every repetition; so it must not be.
            throw inProgress();
        }
        return answer;
    }

    private static ProblemException inProgress() {
        return ProblemException.of("request-in-progress").withHeader("Retry-After", "1");
    }

    private boolean isKept(ProblemException refusal) {
        int status = catalog.status(refusal.code());
        return status < 500
                && !refusal.isOfThisAttempt()
                && !NOT_KEPT.contains(status)
                && !refusal.code().equals("request-in-progress")
                && !refusal.code().equals("idempotency-key-reused");
    }

    private StoredAnswer stored(String print, Response answer) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String name : KEPT_HEADERS) {
            Object value = answer.getHeaders().getFirst(name);
            if (value != null) {
                kept.put(name, value.toString());
            }
        }
        return new StoredAnswer(print, answer.getStatus(), kept, text(answer.getEntity()));
    }

    private String text(Object entity) {
        if (entity == null) {
            return null;
        }
        if (entity instanceof byte[] ready) {
            return new String(ready, StandardCharsets.UTF_8);
        }
        try {
            return mapper.writeValueAsString(entity);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
