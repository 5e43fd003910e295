package dev.continuo.samples.linkcheck;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import javax.net.ssl.SSLException;

/** Says in words why a request got no answer. */
final class Failures {
    private Failures() {}

    static String describe(Exception failure, Duration timeout) {
        if (failure instanceof HttpTimeoutException) {
            return noAnswer(timeout);
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
                return "unknown host";
            }
        }
        if (failure instanceof ConnectException) {
            return "can't connect";
        }
        if (failure instanceof SSLException) {
            return "no secure connection: " + failure.getMessage();
        }
        String message = failure.getMessage();
        return "no valid answer: " + (message == null ? failure.getClass().getSimpleName() : message);
    }

    static String noAnswer(Duration timeout) {
        double seconds = timeout.toMillis() / 1000.0;
        return "no answer within " + (seconds == Math.rint(seconds) ? (long) seconds + "" : seconds + "") + " s";
    }
}
