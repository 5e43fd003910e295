package dev.continuo.it.runtime;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Takes what the loop logs, in place of the console, until it is closed. */
final class LogCapture extends Handler {
    private final Logger logger = Logger.getLogger("dev.continuo.Loop");
    private final List<LogRecord> records = new CopyOnWriteArrayList<>();

    LogCapture() {
        logger.setUseParentHandlers(false);
        logger.addHandler(this);
    }

    /** The message of the first record that {@code condition} holds for; null if there is none yet. */
    String find(Predicate<String> condition) {
        return records.stream()
                .map(LogRecord::getMessage)
                .filter(condition)
                .findFirst()
                .orElse(null);
    }

    List<LogRecord> records() {
        return records;
    }

    @Override
    public void publish(LogRecord logged) {
        records.add(logged);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setUseParentHandlers(true);
    }
}
