package dev.continuo.support;

public final class Unboxed {
    public static final Frame REQUEST = new Frames.R0((frame, task) -> null);
    public static final Object ANSWER = "UNBOXED";
}
