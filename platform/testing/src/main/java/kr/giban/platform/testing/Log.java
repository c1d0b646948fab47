package kr.giban.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the application logs while this is open. */
public final class Log implements AutoCloseable {
    private final Queue<LogRecord> records = new ConcurrentLinkedQueue<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            records.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private Log() {
        handler.setLevel(Level.ALL);
        Logger.getLogger("").addHandler(handler);
    }

    public static Log open() {
        return new Log();
    }

    /** Whether a message with this beginning has come. */
    public boolean has(String beginning) {
        return records.stream().anyMatch(record -> record.getMessage().startsWith(beginning));
    }

    /** A fault of the client's is none of ours: nothing of it is an error, nor has a trace of a stack. */
    public void checkNoErrors() {
        assertThat(records)
                .filteredOn(record -> record.getLevel().intValue() >= Level.SEVERE.intValue()
                        || (record.getThrown() != null && record.getLevel().intValue() >= Level.INFO.intValue()))
                .extracting(record -> record.getLoggerName() + ": " + record.getMessage())
                .isEmpty();
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(handler);
    }
}
