package dev.continuo.support;

public final class WeaveError extends Error {
    public WeaveError(String message) {
        super(message);
    }
}
