import org.jspecify.annotations.NullMarked;

/** The event loop, its tasks and the synchronization primitives. */
@NullMarked
module dev.continuo.runtime {
    requires transitive dev.continuo.annotation;
    requires static org.jspecify; // not transitive: else modules that use the runtime would need it to compile

    exports dev.continuo;
    exports dev.continuo.support;
    exports dev.continuo.sync;
}
