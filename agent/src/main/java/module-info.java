/** The weaver, as an agent and as a command; the jar holds its libraries, relocated. */
module dev.continuo.agent {
    requires transitive dev.continuo.catalogue;
    requires info.picocli;
    requires java.instrument;
    requires transitive org.objectweb.asm;
    requires org.objectweb.asm.commons;
    requires transitive org.objectweb.asm.tree;
    requires org.objectweb.asm.util;
    requires static transitive org.jspecify;

    exports dev.continuo.agent.build;
    exports dev.continuo.agent.weave;
    exports dev.continuo.agent.diagnostic;

    opens dev.continuo.agent.cli to
            info.picocli;
}
