package dev.continuo.processor.flow;

import org.jspecify.annotations.Nullable;

/**
 * Code that jumps or exceptions leave: a loop, a switch, a labelled statement, a try, or the whole body.
 *
 * @param <S> the state
 */
final class FlowScope<S> {
    /** The sorts of scopes. */
    enum Kind {
        BODY,
        LOOP,
        SWITCH,
        YIELDING,
        BLOCK,
        CATCHING,
        FINALLY
    }

    final Kind kind;
    final @Nullable String label;
    final @Nullable Runnable onLeave;

    @Nullable
    S broken;

    @Nullable
    S continued;

    @Nullable
    S thrown;

    private FlowScope(Kind kind, @Nullable String label, @Nullable Runnable onLeave) {
        this.kind = kind;
        this.label = label;
        this.onLeave = onLeave;
    }

    static <S> FlowScope<S> of(Kind kind, @Nullable String label) {
        return new FlowScope<>(kind, label, null);
    }

    /** Makes a scope that runs code however it is left. */
    static <S> FlowScope<S> leaving(Runnable onLeave) {
        return new FlowScope<>(Kind.FINALLY, null, onLeave);
    }

    boolean takesBreak(@Nullable CharSequence wanted) {
        return wanted == null ? kind == Kind.LOOP || kind == Kind.SWITCH : isLabelled(wanted);
    }

    boolean takesContinue(@Nullable CharSequence wanted) {
        return kind == Kind.LOOP && (wanted == null || isLabelled(wanted));
    }

    boolean takesExceptions() {
        return kind == Kind.BODY || kind == Kind.CATCHING || kind == Kind.FINALLY;
    }

    private boolean isLabelled(CharSequence wanted) {
        return label != null && label.contentEquals(wanted);
    }
}
