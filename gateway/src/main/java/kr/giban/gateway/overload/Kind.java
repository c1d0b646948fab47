package kr.giban.gateway.overload;

import java.util.Locale;

/** The kinds of requests, in the order in which they are turned away. */
enum Kind {
    PUBLIC_READ,
    READ,
    WRITE,
    /** What an applicant must be able to do until the deadline. */
    SUBMISSION,
    /** A long poll: it does no work, so it neither counts among the others nor makes room for them. */
    WAITING;

    /** What metrics call it. */
    String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The percent of a limit that this kind can make use of. */
    int share(OverloadConfig.Share share) {
        return switch (this) {
            case PUBLIC_READ -> share.publicRead();
            case READ -> share.read();
            case WRITE -> share.write();
            case SUBMISSION, WAITING -> 100;
        };
    }
}
