package kr.giban.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import kr.giban.local.process.PlainFailure;

/** Resident memory of a process, as the operating system counts it. */
public final class Memory {
    private static final double KIBIBYTES_IN_MEBIBYTE = 1024;

    private Memory() {}

    /** In MiB. */
    public static double resident(long pid) {
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
            String kibibytes = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return Long.parseLong(kibibytes) / KIBIBYTES_IN_MEBIBYTE;
        } catch (IOException | NumberFormatException e) {
            throw new PlainFailure("ps does not tell the memory of process " + pid + "; install procps", e);
        }
    }
}
