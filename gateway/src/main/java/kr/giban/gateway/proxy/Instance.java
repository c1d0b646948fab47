package kr.giban.gateway.proxy;

import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** One running program of a service: where it is, how much it has to do, and whether it is well. */
public final class Instance {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final URI url;
    private final RequestOptions address;
    private final Breaker breaker;
    private volatile boolean ready = true;
    private final AtomicInteger outstanding = new AtomicInteger();

    Instance(URI url, Breaker breaker) {
        this.url = url;
        this.breaker = breaker;
        boolean tls = "https".equals(url.getScheme());
        int standard = tls ? HTTPS : HTTP;
        this.address = new RequestOptions()
                .setHost(url.getHost())
                .setPort(url.getPort() < 0 ? standard : url.getPort())
                .setSsl(tls);
    }

    /** Its address without a path, as it stands before one. */
    String origin() {
        return url.getScheme() + "://" + url.getAuthority();
    }

    /** Whom to connect to; shared, not to be changed. */
    public RequestOptions address() {
        return address;
    }

    /** Requests that it was given and whose clients have not had their answers. */
    public int outstanding() {
        return outstanding.get();
    }

    /** Whether it is left alone because it failed again and again. */
    public boolean isEjected() {
        return breaker.isOpen();
    }

    /** How it is treated: {@code closed}, as one that is well; {@code open}, left alone; {@code half-open}, about to be tried. */
    public String breaker() {
        return breaker.state(System.nanoTime()).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For how long it is left alone; nothing for one that is not. */
    public Duration ejectedFor() {
        return breaker.untilTrial(System.nanoTime());
    }

    /**
     * What it says itself. One that is not ready, as when it is about to stop, is asked only where no other is; one that is
     * again need not wait until it is tried.
     */
    public void says(boolean isReady) {
        ready = isReady;
        if (isReady) {
            breaker.hint(System.nanoTime());
        }
    }

    boolean isReady() {
        return ready;
    }

    /** It answered as it should. */
    public void succeeded() {
        breaker.succeeded();
    }

    void failed() {
        breaker.failed(System.nanoTime());
    }

    boolean mayBeAsked(long now) {
        return breaker.lets(now);
    }

    void take() {
        outstanding.incrementAndGet();
    }

    void release() {
        outstanding.decrementAndGet();
    }
}
