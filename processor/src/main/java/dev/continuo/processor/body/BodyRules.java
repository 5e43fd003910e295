package dev.continuo.processor.body;

import java.util.List;

/** All rules on bodies. */
final class BodyRules {
    static final List<BodyRule> ALL = List.of(
            new AwaitOutsideAsyncRule(), new AwaitInMonitorRule(), new AwaitReferenceRule(), new AwaitItselfRule());

    private BodyRules() {}
}
