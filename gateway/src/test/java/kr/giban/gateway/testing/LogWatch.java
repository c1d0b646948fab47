package kr.giban.gateway.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Keeps what is logged of errors and with stack traces. */
public final class LogWatch implements AutoCloseable {
    private final List<String> told = new CopyOnWriteArrayList<>();

    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord one) {
            if (one.getLevel().intValue() >= Level.SEVERE.intValue() || one.getThrown() != null) {
                told.add(one.getLoggerName() + ": " + one.getMessage() + " " + one.getThrown());
            }
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    public void start() {
        Logger.getLogger("").addHandler(handler);
    }

    public List<String> told() {
        return told;
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(handler);
    }
}
