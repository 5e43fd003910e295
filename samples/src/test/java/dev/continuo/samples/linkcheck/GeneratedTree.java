package dev.continuo.samples.linkcheck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A tree of HTML files with links between them, some of which are broken in known ways.
 *
 * <p>Page n links to the pages 2n + 1 and 2n + 2, so all can be reached; the other links are random.
 */
final class GeneratedTree {
    private static final int FOLDERS = 40;
    private static final int ANCHORS = 5;

    private final Random random;
    private final Path root;
    private final int pages;
    private final TreeMap<String, TreeSet<String>> broken = new TreeMap<>();

    private GeneratedTree(Path root, int pages, long seed) {
        this.root = root;
        this.pages = pages;
        random = new Random(seed);
    }

    /** Writes a tree, and returns the broken links and the pages that hold them. */
    static TreeMap<String, TreeSet<String>> write(Path root, int pages, long seed) throws IOException {
        GeneratedTree tree = new GeneratedTree(root, pages, seed);
        Files.writeString(root.resolve("style.css"), "p {}");
        for (int number = 0; number < pages; number++) {
            tree.writePage(number);
        }
        return tree.broken;
    }

    private static String path(int number) {
        return number == 0 ? "/index.html" : "/d" + number % FOLDERS + "/sub/page" + number + ".html";
    }

    private void writePage(int number) throws IOException {
        String page = path(number);
        // Some pages have a base, which changes what their relative links mean.
        boolean based = number % 10 == 3;
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html><head><title>Page</title>");
        html.append(based ? "<base href='/'>" : "").append("</head><body>");
        for (int anchor = 0; anchor < ANCHORS; anchor++) {
            html.append("<h2 id='a").append(anchor).append("'>").append(anchor).append("</h2>");
        }
        String up = based || number == 0 ? "" : "../../";
        link(html, up + "style.css");
        for (int child = 2 * number + 1; child <= 2 * number + 2 && child < pages; child++) {
            link(html, up + path(child).substring(1));
        }
        for (int i = 0; i < 8; i++) {
            link(html, randomLink(page, up));
        }
        html.append("<a href='https://example.org/").append(number).append("'>x</a><a href='mailto:x@y.example'>y</a>");
        Path file = root.resolve(page.substring(1));
        Files.createDirectories(file.getParent());
        Files.writeString(file, html.append("</body></html>"));
    }

    private static void link(StringBuilder html, String href) {
        html.append("<a href='").append(href).append("'>link</a>\n");
    }

    private String randomLink(String page, String up) {
        String target = path(random.nextInt(pages));
        String relative = random.nextInt(4) == 0 ? target : up + target.substring(1);
        String anchor = "#a" + random.nextInt(ANCHORS);
        return switch (random.nextInt(40)) {
            case 0 -> {
                String missing = "/missing" + random.nextInt(200) + ".html";
                note(missing, page);
                yield up + missing.substring(1) + anchor;
            }
            case 1 -> {
                String fragment = "#missing" + random.nextInt(3);
                note(target + fragment, page);
                yield relative + fragment;
            }
            case 2, 3, 4, 5, 6, 7, 8, 9 -> relative + anchor;
            default -> relative;
        };
    }

    private void note(String link, String page) {
        broken.computeIfAbsent(link, key -> new TreeSet<>()).add(page);
    }
}
