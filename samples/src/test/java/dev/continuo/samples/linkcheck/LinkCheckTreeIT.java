package dev.continuo.samples.linkcheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.samples.SamplesProcess;
import dev.continuo.samples.SamplesProcess.Result;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkCheckTreeIT {
    private static final int PAGES = 2_500;

    @Test
    void linkcheck_ofThousandsOfPages_findsWhatASequentialCheckFinds(@TempDir Path root) throws Exception {
        long seed = Long.getLong("linkcheck.seed", System.nanoTime());
        System.out.println("the tree's seed, to be repeated with -Dlinkcheck.seed=" + seed);
        TreeMap<String, TreeSet<String>> broken = GeneratedTree.write(root, PAGES, seed);
        assertThat(broken).hasSizeGreaterThan(300);

        // Little memory: what is kept of a page must be much smaller than the page.
        Result checked = SamplesProcess.woven("-Xmx48m").start("linkcheck", root.toString(), "--json");
        Result sequential = SamplesProcess.run("linkcheck", root.toString(), "--json", "--sequential");

        assertThat(checked.err()).isEmpty();
        assertThat(checked.exitCode()).isEqualTo(1);
        assertThat(JsonSummary.broken(checked.out())).isEqualTo(broken);
        assertThat(checked.out()).isEqualTo(sequential.out());
        assertThat(JsonSummary.parse(checked.out()).get("pages").getAsInt()).isEqualTo(PAGES);
    }
}
