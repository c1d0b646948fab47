package kr.giban.equipment.userequest;

import java.time.Instant;
import kr.giban.platform.etag.Etag;

/**
 * A request with what its tag is made of.
 *
 * @param view tells bodies of one version apart: what is masked for some, and what the clock alone has changed; null for the
 *     whole in time
 */
record UseRequestShown(UseRequestView request, long version, String view) {
    private static final String LATE = "late";

    static UseRequestShown whole(UseRequest request, Instant now) {
        return new UseRequestShown(UseRequestView.whole(request, now), request.version, late(request, now));
    }

    static UseRequestShown masked(UseRequest request, Instant now) {
        String late = late(request, now);
        return new UseRequestShown(
                UseRequestView.masked(request, now), request.version, late == null ? Etag.PUBLIC : Etag.PUBLIC + late);
    }

    String etag() {
        return Etag.of(version, view);
    }

    private static String late(UseRequest request, Instant now) {
        return request.isOverdue(now) ? LATE : null;
    }
}
