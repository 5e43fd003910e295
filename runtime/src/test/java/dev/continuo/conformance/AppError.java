package dev.continuo.conformance;

/** The exception that programs raise by themselves; checked, so that woven code has to throw such ones too. */
final class AppError extends Exception {
    private static final long serialVersionUID = 1L;
}
