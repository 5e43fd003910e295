package dev.continuo.samples.bank;

import dev.continuo.samples.cli.ExitCodes;
import dev.continuo.samples.cli.Version;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the same transfers with guards and without, and compares the totals. */
@Command(
        name = "bank",
        description = {
            "Many tasks transfer money between accounts, first with @Guarded, then without.",
            "With guards the total stays as it was; without, updates are lost."
        },
        footer = {"", "Exit code: 0 if the guarded total stayed, 1 if it didn't, 2 for wrong usage, 3 for a failure."},
        mixinStandardHelpOptions = true,
        version = Version.TEXT)
public final class BankCommand implements Callable<Integer> {
    @Option(names = "--accounts", paramLabel = "N", defaultValue = "10", description = "Accounts (default: 10).")
    private int accounts;

    @Option(names = "--tasks", paramLabel = "N", defaultValue = "100", description = "Customers (default: 100).")
    private int tasks;

    @Option(
            names = "--transfers",
            paramLabel = "N",
            defaultValue = "20",
            description = "Transfers by each customer (default: 20).")
    private int transfers;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "Decides who pays whom, how much and how long it takes (default: 1).")
    private long seed;

    @Spec
    private CommandSpec spec;

    BankCommand() {}

    @Override
    public Integer call() {
        check("--accounts", accounts, 2);
        check("--tasks", tasks, 1);
        check("--transfers", transfers, 0);
        Rush rush = new Rush(accounts, tasks, transfers, seed);
        System.out.printf(
                "%d tasks make %d transfers each between %d accounts (seed %d)%n", tasks, transfers, accounts, seed);
        long guarded = report("guarded:  ", rush.total(), rush.run(true));
        report("unguarded:", rush.total(), rush.run(false));
        return guarded == rush.total() ? ExitCodes.OK : ExitCodes.FINDINGS;
    }

    private static long report(String label, long before, long after) {
        String verdict = after == before ? "conserved" : "updates were lost";
        System.out.printf("%s total %d before, %d after (%+d): %s%n", label, before, after, after - before, verdict);
        return after;
    }

    private void check(String option, int value, int least) {
        if (value < least) {
            throw new ParameterException(
                    spec.commandLine(), option + " must be at least " + least + ", but was " + value);
        }
    }
}
