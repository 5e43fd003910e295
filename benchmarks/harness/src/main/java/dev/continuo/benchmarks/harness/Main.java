package dev.continuo.benchmarks.harness;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command: runs the comparison of systems if nothing else is asked for. */
@Command(
        name = "continuo-benchmarks",
        description = "Runs the same workloads on Continuo, on its peers and on hand-written state machines, and writes"
                + " tables and charts. Without a command it compares all systems.",
        subcommands = {GrowthCommand.class, LoopsCommand.class},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all was measured", "1:something could not be measured", "2:the command line is wrong"})
final class Main implements Callable<Integer> {
    @Mixin
    private RunOptions options = new RunOptions();

    private Main() {}

    /**
     * Runs the command.
     *
     * @param args what {@code --help} shows
     */
    public static void main(String[] args) {
        CommandLine command = new CommandLine(new Main());
        command.setExecutionExceptionHandler((exception, failed, parsed) -> {
            failed.getErr().println("Error: " + exception.getMessage());
            return 1;
        });
        System.exit(command.execute(args));
    }

    @Override
    public Integer call() throws Exception {
        return new Comparison(options).run();
    }
}
