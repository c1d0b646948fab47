package kr.giban.equipment.intake.read;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** Goes over the lines of a source that hold something. */
final class LineIterator implements Iterator<Line> {
    /** Gives one line after the other. */
    @FunctionalInterface
    interface Source {
        /** The next line, or null after the last. */
        Line next();
    }

    private final Source source;
    private Line ahead;
    private boolean ended;

    LineIterator(Source source) {
        this.source = source;
    }

    @Override
    public boolean hasNext() {
        while (ahead == null && !ended) {
            Line line = source.next();
            ended = line == null;
            ahead = line == null || line.isBlank() ? null : line;
        }
        return ahead != null;
    }

    @Override
    public Line next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Line line = ahead;
        ahead = null;
        return line;
    }
}
