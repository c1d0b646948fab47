package kr.giban.gateway.quota;

import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import kr.giban.gateway.config.QuotaConfig;
import kr.giban.gateway.connection.Addresses;
import kr.giban.gateway.edge.Caller;
import kr.giban.gateway.edge.Turnstile;
import kr.giban.gateway.overload.Marks;
import kr.giban.gateway.route.Operation;
import kr.giban.platform.problem.ProblemException;

/** Takes one request out of the caller's quota. */
@Singleton
public class Quotas implements Turnstile {
    private final boolean enabled;
    private final Marks marks;
    private final CallerClasses classes;
    private final Buckets callers;
    private final Buckets addresses;
    private final Sharing sharing;

    @Inject
    public Quotas(QuotaConfig config, Marks marks, MeterRegistry meters, Sharing sharing) {
        this(config, marks, meters, sharing, TimeMeter.SYSTEM_NANOTIME);
    }

    Quotas(QuotaConfig config, Marks marks, MeterRegistry meters, Sharing sharing, TimeMeter time) {
        this.enabled = config.enabled();
        this.marks = marks;
        this.classes = new CallerClasses(config, meters);
        // A bucket that another gateway overdrew may take longer than its window to fill; the store remembers that one.
        Duration idle = classes.longestWindow().multipliedBy(2);
        this.callers = new Buckets(config.remembered(), idle, time);
        this.addresses = new Buckets(config.remembered(), idle, time);
        this.sharing = sharing;
    }

    public QuotaState state() {
        return enabled ? sharing.state() : QuotaState.OFF;
    }

    @Override
    public ProblemException take(HttpServerRequest request, Operation operation, Caller caller) {
        HttpMethod method = request.method();
        if (!enabled || method.equals(HttpMethod.OPTIONS)) {
            return null;
        }
        MultiMap headers = request.response().headers();
        if (caller == null || caller.subject() == null) {
            return take(of(classes.ofNobody(), Kind.of(method), request), headers);
        }
        boolean submission = marks.givesTickets(operation);
        Kind kind = submission ? Kind.SUBMIT : Kind.of(method);
        Bucket own = callers.of(classes.of(caller).limit(kind), caller.client(), caller.subject());
        ProblemException refusal = take(own, headers);
        // A submission is its person's alone: who else sits behind the same address does not matter at a deadline.
        return refusal != null || submission ? refusal : takeOfAddress(request, kind, own, headers);
    }

    private ProblemException takeOfAddress(HttpServerRequest request, Kind kind, Bucket own, MultiMap headers) {
        Bucket bucket = of(classes.ofAddress(), kind, request);
        ConsumptionProbe taken = bucket.take();
        if (taken.isConsumed()) {
            sharing.taken(bucket);
            return null;
        }
        own.giveBack();
        sharing.givenBack(own);
        return bucket.limit().refuse(headers, taken);
    }

    private Bucket of(CallerClass callers, Kind kind, HttpServerRequest request) {
        return addresses.of(callers.limit(kind), null, Addresses.counted(request.remoteAddress()));
    }

    private ProblemException take(Bucket bucket, MultiMap headers) {
        ConsumptionProbe taken = bucket.take();
        if (!taken.isConsumed()) {
            return bucket.limit().refuse(headers, taken);
        }
        sharing.taken(bucket);
        bucket.limit().tell(headers, taken);
        return null;
    }
}
