package dev.continuo.agent.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of the agent's jar. */
@Command(
        name = "continuo",
        description = {
            "Weaves the @Async methods of compiled classes.",
            "As an agent: java -javaagent:continuo-agent.jar ..."
        },
        mixinStandardHelpOptions = true,
        version = "Continuo 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = WeaveCommand.class)
public final class Main implements Runnable {
    private Main() {}

    /**
     * Runs a command and ends the JVM unless it succeeded.
     *
     * @param args the command and its arguments
     */
    public static void main(String[] args) {
        int code = run(args);
        if (code != 0) {
            System.exit(code);
        }
    }

    /**
     * Runs a command.
     *
     * @param args the command and its arguments
     * @return the exit code: 0 for success, 1 if classes were refused, 2 for a wrong command line
     */
    public static int run(String... args) {
        return new CommandLine(new Main()).execute(args);
    }

    /** Shows the usage, where no command is given. */
    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }
}
