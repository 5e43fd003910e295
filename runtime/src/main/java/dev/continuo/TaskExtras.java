package dev.continuo;

import org.jspecify.annotations.Nullable;

/** What few tasks have: beside the task, so that there is no room taken for it in each. */
final class TaskExtras {
    @Nullable
    String name;

    int cancelRequests;
    boolean mustCancel;

    /** Of the cancellation that was requested last while the task was not waiting. */
    @Nullable
    String cancelMessage;

    /** Of the cancellation that has ended a wait in a {@link dev.continuo.support.WaitQueue}. */
    @Nullable
    String queueMessage;

    void mustCancel(@Nullable String message) {
        mustCancel = true;
        cancelMessage = message;
    }
}
