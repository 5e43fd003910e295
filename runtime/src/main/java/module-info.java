import org.jspecify.annotations.NullMarked;

/** The event loop, its tasks and the synchronization primitives. */
@NullMarked
module dev.continuo.runtime {
    requires transitive dev.continuo.annotation;
    requires static transitive org.jspecify;

    exports dev.continuo;
    exports dev.continuo.support;
    exports dev.continuo.sync;
}
