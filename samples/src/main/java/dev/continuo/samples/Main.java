package dev.continuo.samples;

import dev.continuo.samples.bank.BankCommand;
import dev.continuo.samples.barrier.BarrierCommand;
import dev.continuo.samples.cli.ExitCodes;
import dev.continuo.samples.cli.Version;
import dev.continuo.samples.event.EventCommand;
import dev.continuo.samples.linkcheck.LinkCheckCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that holds the samples. */
@Command(
        name = "continuo-samples",
        description = {
            "Programs that show asyncio for Java.",
            "Start them with java -javaagent:continuo-agent.jar -jar continuo-samples.jar"
        },
        subcommands = {LinkCheckCommand.class, EventCommand.class, BarrierCommand.class, BankCommand.class},
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        version = Version.TEXT)
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec;

    Main() {}

    /**
     * Runs the command and ends the JVM.
     *
     * @param args the arguments
     */
    public static void main(String[] args) {
        CommandLine command = new CommandLine(new Main());
        command.setExitCodeExceptionMapper(e -> e instanceof ParameterException ? ExitCodes.USAGE : ExitCodes.FAILED);
        System.exit(command.execute(args));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which sample? Name a command.");
    }
}
