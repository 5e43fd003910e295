package dev.continuo.processor.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * Methods that block, by the type that declares them. A subtype's methods of the same name block too.
 *
 * <p>An entry reads {@code type#method}, {@code type#method/n} for those with at least n parameters, {@code type#new} and
 * {@code type#new/n} for constructors, and {@code type} alone for all of these.
 */
final class BlockingApi {
    private static final String CONSTRUCTOR = "new";

    /** What blocks in Java's own library. */
    static final List<String> JDK = List.of(
            "java.lang.Thread#sleep",
            "java.lang.Thread#join",
            "java.util.concurrent.TimeUnit#sleep",
            "java.util.concurrent.TimeUnit#timedJoin",
            "java.lang.Object#wait",
            "java.lang.Process#waitFor",
            "java.util.concurrent.Future#get",
            "java.util.concurrent.CompletableFuture#join",
            "java.util.concurrent.ForkJoinTask#join",
            "java.util.concurrent.ForkJoinTask#invoke",
            "java.util.concurrent.CompletionService#take",
            "java.util.concurrent.ExecutorService#awaitTermination",
            "java.util.concurrent.ExecutorService#invokeAll",
            "java.util.concurrent.ExecutorService#invokeAny",
            "java.util.concurrent.ExecutorService#close",
            "java.util.concurrent.CountDownLatch#await",
            "java.util.concurrent.CyclicBarrier#await",
            "java.util.concurrent.Exchanger#exchange",
            "java.util.concurrent.Phaser#arriveAndAwaitAdvance",
            "java.util.concurrent.Phaser#awaitAdvance",
            "java.util.concurrent.Phaser#awaitAdvanceInterruptibly",
            "java.util.concurrent.Semaphore#acquire",
            "java.util.concurrent.Semaphore#acquireUninterruptibly",
            "java.util.concurrent.Semaphore#tryAcquire/2",
            "java.util.concurrent.BlockingQueue#take",
            "java.util.concurrent.BlockingQueue#put",
            "java.util.concurrent.BlockingQueue#offer/3",
            "java.util.concurrent.BlockingQueue#poll/2",
            "java.util.concurrent.BlockingDeque#takeFirst",
            "java.util.concurrent.BlockingDeque#takeLast",
            "java.util.concurrent.BlockingDeque#putFirst",
            "java.util.concurrent.BlockingDeque#putLast",
            "java.util.concurrent.TransferQueue#transfer",
            "java.util.concurrent.locks.Lock#lock",
            "java.util.concurrent.locks.Lock#lockInterruptibly",
            "java.util.concurrent.locks.Lock#tryLock/2",
            "java.util.concurrent.locks.StampedLock#readLock",
            "java.util.concurrent.locks.StampedLock#writeLock",
            "java.util.concurrent.locks.Condition#await",
            "java.util.concurrent.locks.Condition#awaitNanos",
            "java.util.concurrent.locks.Condition#awaitUntil",
            "java.util.concurrent.locks.Condition#awaitUninterruptibly",
            "java.util.concurrent.locks.LockSupport#park",
            "java.util.concurrent.locks.LockSupport#parkNanos",
            "java.util.concurrent.locks.LockSupport#parkUntil",
            "java.io.InputStream#read",
            "java.io.InputStream#readAllBytes",
            "java.io.InputStream#readNBytes",
            "java.io.InputStream#transferTo",
            "java.io.OutputStream#write",
            "java.io.OutputStream#flush",
            "java.io.Reader#read",
            "java.io.Reader#transferTo",
            "java.io.BufferedReader#readLine",
            "java.io.BufferedReader#lines",
            "java.io.Writer#write",
            "java.io.Writer#flush",
            "java.io.Console#readLine",
            "java.io.Console#readPassword",
            "java.io.DataInput#readFully",
            "java.io.RandomAccessFile",
            "java.io.FileInputStream#new",
            "java.io.FileOutputStream#new",
            "java.io.FileReader#new",
            "java.io.FileWriter#new",
            "java.nio.file.Files",
            "java.nio.channels.FileChannel#open",
            "java.nio.channels.FileChannel#read",
            "java.nio.channels.FileChannel#write",
            "java.nio.channels.FileChannel#force",
            "java.nio.channels.FileChannel#lock",
            "java.nio.channels.FileChannel#transferTo",
            "java.nio.channels.FileChannel#transferFrom",
            "java.net.Socket#new/2",
            "java.net.Socket#connect",
            "java.net.ServerSocket#accept",
            "java.net.DatagramSocket#receive",
            "java.net.InetAddress#getByName",
            "java.net.InetAddress#getAllByName",
            "java.net.URL#openStream",
            "java.net.URL#getContent",
            "java.net.URLConnection#connect",
            "java.net.URLConnection#getInputStream",
            "java.net.URLConnection#getOutputStream",
            "java.net.HttpURLConnection#getResponseCode",
            "java.net.http.HttpClient#send",
            "java.sql.DriverManager#getConnection",
            "javax.sql.DataSource#getConnection",
            "java.sql.Connection#commit",
            "java.sql.Connection#rollback",
            "java.sql.Connection#isValid",
            "java.sql.Statement#execute",
            "java.sql.Statement#executeQuery",
            "java.sql.Statement#executeUpdate",
            "java.sql.Statement#executeBatch",
            "java.sql.Statement#executeLargeUpdate",
            "java.sql.Statement#executeLargeBatch",
            "java.sql.ResultSet#next");

    /** Streams and writers that only touch memory, or as those of {@code System} are rarely waited for. */
    static final List<String> IN_MEMORY = List.of(
            "java.io.ByteArrayInputStream",
            "java.io.ByteArrayOutputStream",
            "java.io.StringReader",
            "java.io.StringWriter",
            "java.io.CharArrayReader",
            "java.io.CharArrayWriter",
            "java.io.PrintStream",
            "java.io.PrintWriter");

    private final Map<String, List<Entry>> byName;
    private final List<Entry> wholeTypes;

    private BlockingApi(List<Entry> entries) {
        this.byName = entries.stream()
                .filter(entry -> !entry.isWholeType())
                .collect(Collectors.groupingBy(Entry::method, HashMap::new, Collectors.toList()));
        this.wholeTypes = entries.stream().filter(Entry::isWholeType).toList();
    }

    /** A line of the list; the method is empty for a whole type. */
    private record Entry(String type, String method, int minimum) {
        static Entry parse(String text) {
            int hash = text.indexOf('#');
            if (hash < 0) {
                return new Entry(text, "", 0);
            }
            int slash = text.indexOf('/');
            return slash < 0
                    ? new Entry(text.substring(0, hash), text.substring(hash + 1), 0)
                    : new Entry(
                            text.substring(0, hash),
                            text.substring(hash + 1, slash),
                            Integer.parseInt(text.substring(slash + 1)));
        }

        boolean isWholeType() {
            return method.isEmpty();
        }
    }

    static BlockingApi of(List<String> entries) {
        List<Entry> parsed = new ArrayList<>();
        entries.forEach(entry -> parsed.add(Entry.parse(entry)));
        return new BlockingApi(parsed);
    }

    /** Tells whether a method or constructor is in the list. */
    boolean contains(ExecutableElement method, Program program) {
        if (!(method.getEnclosingElement() instanceof TypeElement owner)) {
            return false;
        }
        String name = method.getKind() == ElementKind.CONSTRUCTOR
                ? CONSTRUCTOR
                : method.getSimpleName().toString();
        int count = method.getParameters().size();
        return byName.getOrDefault(name, List.of()).stream()
                        .anyMatch(entry -> count >= entry.minimum()
                                && (name.equals(CONSTRUCTOR)
                                        ? owner.getQualifiedName().contentEquals(entry.type())
                                        : isSubtype(owner, entry.type(), program)))
                || wholeTypes.stream().anyMatch(entry -> isSubtype(owner, entry.type(), program));
    }

    private static boolean isSubtype(TypeElement owner, String type, Program program) {
        return owner.getQualifiedName().contentEquals(type)
                || program.awaitables().isSubtype(owner.asType(), type);
    }
}
