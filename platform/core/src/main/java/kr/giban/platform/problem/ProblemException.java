package kr.giban.platform.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The one exception that becomes an answer: a code of the {@link ProblemCatalog} with what belongs to it.
 *
 * <pre>{@code
 * throw ProblemException.of("illegal-transition").with("state", state).with("allowed", state.next());
 * }</pre>
 */
public final class ProblemException extends RuntimeException {
    private final String code;
    private final transient Map<String, Object> parameters = new LinkedHashMap<>();
    private final transient List<Fault> faults = new ArrayList<>();
    private final transient List<Fault> blockers = new ArrayList<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();
    private final transient List<String> members = new ArrayList<>();
    private int faultsLeftOut;
    private boolean ofThisAttempt;

    private ProblemException(String code) {
        super(code);
        this.code = code;
    }

    /** A problem with a code of the catalog; an unknown code is a fault of ours and answers 500. */
    public static ProblemException of(String code) {
        return new ProblemException(code);
    }

    /** The rule's refusal (422) of a body with all of its faults. */
    public static ProblemException rules(Collection<Fault> faults) {
        return of("rule-violated").withFaults(faults);
    }

    /** The answer to an unknown id, and, word for word the same, to one that the caller may not read. */
    public static ProblemException notFound() {
        return of("not-found");
    }

    /** Fills a brace of the message. */
    public ProblemException with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    /** Fills a brace of the message and is also a member of the answer. */
    public ProblemException withMember(String name, Object value) {
        members.add(name);
        return with(name, value);
    }

    public ProblemException withFaults(Collection<Fault> more) {
        faults.addAll(more);
        return this;
    }

    public ProblemException withFault(Fault fault) {
        faults.add(fault);
        return this;
    }

    /** Says how many more faults there are than are told here. */
    public ProblemException withFaultsLeftOut(int count) {
        faultsLeftOut = count;
        return this;
    }

    /** What stands in the way of a command, each of it. */
    public ProblemException withBlockers(Collection<Fault> more) {
        blockers.addAll(more);
        return this;
    }

    public ProblemException withHeader(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /**
     * Says that the refusal is about this one attempt, such as when it came, and not about what it asks for: it is no answer
     * to a repetition with the same {@code Idempotency-Key}, which is judged anew.
     */
    public ProblemException ofThisAttempt() {
        ofThisAttempt = true;
        return this;
    }

    public boolean isOfThisAttempt() {
        return ofThisAttempt;
    }

    public String code() {
        return code;
    }

    public Map<String, Object> parameters() {
        return parameters;
    }

    public List<Fault> faults() {
        return faults;
    }

    /** How many faults there are, told or not. */
    public int faultsInAll() {
        return faults.size() + faultsLeftOut;
    }

    public List<Fault> blockers() {
        return blockers;
    }

    public Map<String, String> headers() {
        return headers;
    }

    /** The names of those parameters that are members of the answer too. */
    public List<String> members() {
        return members;
    }
}
