package dev.continuo.processor.body;

import dev.continuo.processor.model.Settings;
import java.util.List;

/** All rules on bodies. */
final class BodyRules {
    private BodyRules() {}

    static List<BodyRule> of(Settings settings) {
        return List.of(
                new AwaitOutsideAsyncRule(),
                new AwaitInMonitorRule(),
                new AwaitReferenceRule(),
                new LockRules(),
                new ConditionNotInLoopRule(),
                new UnguardedAccessRule(),
                new OverrideDropsGuardsRule(),
                new UpdateAcrossAwaitRule(),
                new CheckThenAwaitRule(),
                new AwaitWhileIteratingRule(),
                new AwaitItselfRule(),
                new DiscardedTaskRule(),
                new LostTaskRule(),
                new UnreadTaskRule(),
                new AsyncLambdaForVoidRule(),
                new AsyncReturnsNullRule(),
                new NestedTaskRule(),
                new TaskOutlivesResourceRule(),
                new ResourceClosedBeforeGroupRule(),
                new SwallowedCancellationRule(),
                new TimeoutWithoutAwaitRule(),
                new BlockingCallRule(),
                new BlockingOnTaskRule(),
                new BlockingMethodRule(),
                new ConfiguredBlockingRule(settings.blocking()),
                new LoopWithoutAwaitRule());
    }
}
