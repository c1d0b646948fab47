package kr.giban.gateway.cache;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kr.giban.gateway.exchange.Exchange;
import kr.giban.gateway.proxy.AnswerWatch;

/** One question to a service whose answer may be for many: for the one who asked, for those who wait, and to be kept. */
final class Flight implements AnswerWatch {
    private static final int NOT_MODIFIED = 304;

    private final PublicCache cache;
    private final CacheKey key;
    private final Exchange first;
    /** What there is and may still be so; null for nothing. */
    private final Stored known;

    private List<Waiting> waiting = new ArrayList<>();
    private Buffer body;
    private MultiMap headers;
    private Duration fresh;

    Flight(PublicCache cache, CacheKey key, Exchange first, Stored known) {
        this.cache = cache;
        this.key = key;
        this.first = first;
        this.known = known;
    }

    boolean isOfKnown() {
        return known != null;
    }

    /** False when it has landed already. */
    synchronized boolean join(Waiting one) {
        return waiting != null && waiting.add(one);
    }

    @Override
    public void asks(MultiMap question) {
        question.remove("If-None-Match");
        if (known != null) {
            question.set("If-None-Match", known.tag());
        }
    }

    @Override
    public boolean takes(int status) {
        return known != null && status == NOT_MODIFIED;
    }

    @Override
    public void taken(MultiMap ofService) {
        Stored confirmed = known.confirmed(System.nanoTime(), cache.freshnessOfKnown(known, ofService));
        cache.keep(key, confirmed);
        cache.answer(first, confirmed, "fwd=stale; fwd-status=304");
        land(confirmed);
    }

    @Override
    public void begins(int status, MultiMap ofService, MultiMap toClient) {
        fresh = cache.terms().of(status, ofService);
        boolean kept = fresh != null && cache.mayBeKept(ofService.get("Content-Length"));
        toClient.set(PublicCache.STATUS, PublicCache.NAME + (known == null ? "; fwd=uri-miss" : "; fwd=stale"));
        if (kept) {
            headers = ofService;
            body = Buffer.buffer();
            // Who asked first may read slowly; what it is kept waiting by is nobody else's concern.
            cache.after(cache.patience(), this::goAlone);
        } else {
            cache.pass(key);
            land(null);
        }
    }

    @Override
    public void piece(Buffer piece) {
        if (body == null) {
            return;
        }
        body.appendBuffer(piece);
        if (!cache.mayBeKept(body.length())) {
            body = null;
            cache.pass(key);
            land(null);
        }
    }

    @Override
    public void ends() {
        if (body == null) {
            return;
        }
        headers.set("Content-Length", Integer.toString(body.length()));
        Stored stored = new Stored(headers, body, System.nanoTime(), fresh);
        body = null;
        cache.keep(key, stored);
        land(stored);
    }

    /** Whoever asked is gone, or was refused. */
    void over() {
        land(null);
    }

    private void goAlone() {
        land(null);
    }

    private void land(Stored stored) {
        List<Waiting> all;
        synchronized (this) {
            all = waiting == null ? List.of() : waiting;
            waiting = null;
        }
        cache.landed(key, this);
        String status = known == null ? "fwd=uri-miss; collapsed" : "fwd=stale; collapsed";
        all.forEach(one -> one.loop().runOnContext(x -> {
            if (stored == null) {
                one.alone().run();
            } else {
                cache.answer(one.exchange(), stored, status);
            }
        }));
    }
}
