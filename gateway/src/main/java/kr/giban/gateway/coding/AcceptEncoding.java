package kr.giban.gateway.coding;

import java.util.Locale;

/** What a client says of the codings that it can read (RFC 9110, 12.5.3). */
public final class AcceptEncoding {
    private static final String GZIP = "gzip";

    private AcceptEncoding() {}

    /**
     * Whether it would rather have gzip than nothing.
     *
     * @param header null where it says nothing, and so cannot be surprised
     */
    public static boolean prefersGzip(String header) {
        if (header == null) {
            return false;
        }
        double gzip = -1;
        double plain = -1;
        double others = -1;
        for (String part : header.toLowerCase(Locale.ROOT).split(",", -1)) {
            int semicolon = part.indexOf(';');
            String coding = (semicolon < 0 ? part : part.substring(0, semicolon)).strip();
            double weight = semicolon < 0 ? 1 : weight(part.substring(semicolon + 1));
            switch (coding) {
                case GZIP, "x-gzip" -> gzip = Math.max(gzip, weight);
                case "identity" -> plain = weight;
                case "*" -> others = weight;
                default -> {}
            }
        }
        double wanted = gzip < 0 ? others : gzip;
        return wanted > 0 && wanted >= plain;
    }

    /** One that cannot be read is taken for none: then nothing is done that may not be wanted. */
    private static double weight(String parameter) {
        int equals = parameter.indexOf('=');
        if (equals < 0 || !parameter.substring(0, equals).strip().equals("q")) {
            return 0;
        }
        try {
            return Double.parseDouble(parameter.substring(equals + 1).strip());
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }
}
