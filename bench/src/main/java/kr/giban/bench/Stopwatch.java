package kr.giban.bench;

/** Elapsed seconds since it was made. */
final class Stopwatch {
    private final long start = System.nanoTime();

    double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    static double of(Runnable work) {
        Stopwatch watch = new Stopwatch();
        work.run();
        return watch.seconds();
    }
}
