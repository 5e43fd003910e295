/** The annotation processor: checks asynchronous code at compile time and generates the look-up of guards. */
module dev.continuo.processor {
    requires java.compiler;
    requires com.palantir.javapoet;
    requires dev.continuo.catalogue;
    // Present wherever the compiler is javac; other compilers run the declaration checks without it.
    requires static jdk.compiler;
    requires static com.google.auto.service;
    requires static org.jspecify;

    provides javax.annotation.processing.Processor with
            dev.continuo.processor.ContinuoProcessor;
}
