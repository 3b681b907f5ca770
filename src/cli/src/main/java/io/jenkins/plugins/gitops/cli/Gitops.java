package io.jenkins.plugins.gitops.cli;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Nearest;
import io.jenkins.plugins.gitops.model.Refusal;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code gitops COMMAND …}: finds the command, reads its arguments, and answers with an exit code. */
public final class Gitops {
    private static final List<Command> COMMANDS = List.of(
            // a new command is one line here
            PromoteCommand.plan(),
            PromoteCommand.promote(),
            new RollbackCommand(),
            new DeployCommand(),
            BoardCommand.status(),
            new HistoryCommand(),
            BoardCommand.fold(),
            new WhyCommand(),
            new VerifyCommand(),
            new BackupCommand(),
            new BackupsCommand(),
            new RestoreCommand(),
            new ProveCommand(),
            new InspectCommand(),
            new PruneCommand());

    private final Map<String, String> environment;
    private final Clock clock;
    private final PrintStream out;
    private final PrintStream side;

    Gitops(Map<String, String> environment, Clock clock, PrintStream out, PrintStream side) {
        this.environment = Map.copyOf(environment);
        this.clock = clock;
        this.out = out;
        this.side = side;
    }

    /** Ends the process with the exit code that docs/cli.md promises. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream side = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new Gitops(System.getenv(), Clock.systemUTC(), out, side)
                .run(List.of(arguments))
                .number());
    }

    ExitCode run(List<String> arguments) {
        try {
            return answer(arguments);
        } catch (Failure failure) {
            side.println(failure.getMessage());
            return failure.kind() == FailureKind.REFUSED ? ExitCode.FAILED : ExitCode.ERRORED;
        } catch (Refusal refusal) {
            side.println(refusal.getMessage());
            return ExitCode.REFUSED;
        }
    }

    private ExitCode answer(List<String> arguments) {
        if (arguments.isEmpty() || List.of("help", "--help", "-h").contains(arguments.get(0))) {
            help(arguments.size() > 1 ? List.of(find(arguments.get(1))) : COMMANDS);
            return ExitCode.SUCCEEDED;
        }
        Command command = find(arguments.get(0));
        List<String> rest = arguments.subList(1, arguments.size());
        if (rest.contains("--help") || rest.contains("-h")) {
            help(List.of(command));
            return ExitCode.SUCCEEDED;
        }
        Arguments read = Arguments.read(command.name(), options(command), rest);
        Screen screen = new Screen(out, side, Site.json(read));
        try (Site site = new Site(read, environment, clock)) {
            return command.run(read, site, screen);
        }
    }

    private static List<Option> options(Command command) {
        List<Option> options = new ArrayList<>(command.options());
        options.addAll(Site.OPTIONS);
        return options;
    }

    private static Command find(String name) {
        return COMMANDS.stream()
                .filter(command -> command.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "run " + Refusal.quoted("gitops " + name),
                        "there is no such command",
                        Nearest.to(name, COMMANDS.stream().map(Command::name).toList())
                                .map(known -> "did you mean '" + known + "'? 'gitops help' lists all")
                                .orElse("'gitops help' lists all")));
    }

    private void help(List<Command> commands) {
        if (commands.size() > 1) {
            out.println("gitops COMMAND [options]: promotes, rolls back and verifies without Jenkins.\n");
            Screen.table(commands.stream()
                            .map(command -> List.of("  " + command.name(), command.words(), command.summary()))
                            .toList())
                    .forEach(out::println);
            out.println("\n'gitops help COMMAND' shows its options.");
            return;
        }
        Command command = commands.get(0);
        out.println("gitops " + command.name() + " " + command.words() + "\n  " + command.summary() + "\n");
        Screen.table(options(command).stream()
                        .map(option -> List.of("  " + option.usage(), option.help()))
                        .toList())
                .forEach(out::println);
    }
}
