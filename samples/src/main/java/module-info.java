import org.jspecify.annotations.NullMarked;

/** Programs that show what asynchronous code looks like. */
@NullMarked
module dev.continuo.samples {
    requires com.google.gson;
    requires dev.continuo.runtime;
    requires info.picocli;
    requires java.net.http;
    requires jdk.httpserver;
    requires org.jsoup;
    requires static org.jspecify;

    // The options of the commands are private fields.
    opens dev.continuo.samples to
            info.picocli;
    opens dev.continuo.samples.bank to
            info.picocli;
    opens dev.continuo.samples.barrier to
            info.picocli;
    opens dev.continuo.samples.event to
            info.picocli;
    opens dev.continuo.samples.linkcheck to
            info.picocli;
}
