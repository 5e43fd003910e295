package dev.continuo.samples.linkcheck;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads what {@code --json} printed. */
final class JsonSummary {
    private JsonSummary() {}

    /** Returns the broken links and the pages that hold them. */
    static TreeMap<String, TreeSet<String>> broken(String json) {
        TreeMap<String, TreeSet<String>> broken = new TreeMap<>();
        for (JsonElement each : parse(json).getAsJsonArray("broken")) {
            TreeSet<String> pages = new TreeSet<>();
            each.getAsJsonObject().getAsJsonArray("pages").forEach(page -> pages.add(page.getAsString()));
            broken.put(each.getAsJsonObject().get("link").getAsString(), pages);
        }
        return broken;
    }

    static JsonObject parse(String json) {
        return JsonParser.parseString(json).getAsJsonObject();
    }
}
