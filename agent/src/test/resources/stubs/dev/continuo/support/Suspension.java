package dev.continuo.support;

public final class Suspension {
    public static final Object SUSPENDED = new Suspension();
}
