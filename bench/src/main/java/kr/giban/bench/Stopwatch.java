package kr.giban.bench;

/** Elapsed seconds since it was made. */
public final class Stopwatch {
    private final long start = System.nanoTime();

    public double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    public static double of(Runnable work) {
        Stopwatch watch = new Stopwatch();
        work.run();
        return watch.seconds();
    }
}
