package dev.continuo.conformance;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A program with the trace that CPython gave.
 *
 * @param id its name in the corpus
 * @param program the program as JSON
 * @param trace the lines of the trace
 */
record Recording(String id, JsonObject program, List<String> trace) {
    static Recording of(String line) {
        JsonObject json = JsonParser.parseString(line).getAsJsonObject();
        List<String> trace = new ArrayList<>();
        json.getAsJsonArray("trace").forEach(event -> trace.add(Recorder.GSON.toJson(event)));
        return new Recording(json.get("id").getAsString(), json.getAsJsonObject("program"), trace);
    }

    /** Reads a corpus: gzipped lines of JSON. */
    static List<Recording> readAll(InputStream gzipped) throws IOException {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(gzipped), StandardCharsets.UTF_8))) {
            return reader.lines().map(Recording::of).toList();
        }
    }

    /** Runs the program on Continuo. */
    Comparison compare() {
        List<String> actual;
        try {
            actual = Interpreter.run(Program.of(program));
        } catch (RuntimeException | Error e) {
            actual = List.of("the interpreter failed: " + e);
        }
        return new Comparison(this, actual);
    }
}
