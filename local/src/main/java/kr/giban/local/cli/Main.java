package kr.giban.local.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import kr.giban.local.process.PlainFailure;

/** The command line of one machine's suite. */
public final class Main {
    private static final String HELP = """
            ./giban run                     starts PostgreSQL, Keycloak and the five programs; Ctrl-C stops them
            ./giban demo                    plays the programme's year on a suite of its own
            ./giban token <role or user>    prints an access token of the running suite
            ./giban status                  says what runs
            ./giban stop                    stops a suite that runs elsewhere
            ./giban bench [name] [--quick]  measures
            ./giban help

            Options of all: --data <folder> (GIBAN_DATA; default .giban)
            Options of run and demo: --port-base <number> (GIBAN_PORT_BASE; default: the standard ports)
            Option of run: --only <program>,<program>
              of postgres, keycloak, equipment-service, roadmap-service, hearing-service, call-service, gateway
            """;

    private Main() {}

    public static void main(String[] typed) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(execute(typed, out, err));
    }

    static int execute(String[] typed, PrintStream out, PrintStream err) {
        try {
            Arguments arguments = Arguments.of(typed, System.getenv());
            return switch (arguments.command()) {
                case "run" -> new RunCommand(out).execute(arguments);
                case "demo" -> new DemoCommand(out).execute(arguments);
                case "token" -> new TokenCommand(out).execute(arguments);
                case "status" -> new StatusCommand(out).execute(arguments);
                case "stop" -> new StopCommand(out).execute(arguments);
                case "help", "--help", "-h" -> {
                    out.print(HELP);
                    yield 0;
                }
                default ->
                    throw new PlainFailure("Unknown command %s. See ./giban help".formatted(arguments.command()));
            };
        } catch (PlainFailure failure) {
            err.println(failure.getMessage());
            return 1;
        }
    }
}
