package kr.giban.local.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.giban.local.process.PlainFailure;
import kr.giban.local.suite.Checkout;
import kr.giban.local.suite.Ports;
import kr.giban.local.suite.Program;

/** What was typed: a command, its words, and the options that every command knows. */
record Arguments(String command, List<String> words, Path data, Ports ports, Set<Program> programs) {

    static Arguments of(String[] typed, Map<String, String> environment) {
        String command = typed.length == 0 ? "help" : typed[0];
        List<String> words = new ArrayList<>();
        Path data = environment.containsKey("GIBAN_DATA") ? Path.of(environment.get("GIBAN_DATA")) : null;
        String portBase = environment.get("GIBAN_PORT_BASE");
        Set<Program> programs = EnumSet.allOf(Program.class);
        for (int i = 1; i < typed.length; i++) {
            switch (typed[i]) {
                case "--data" -> data = Path.of(value(typed, ++i, "--data <folder>"));
                case "--port-base" -> portBase = value(typed, ++i, "--port-base <number>");
                case "--only" -> programs = programs(value(typed, ++i, "--only <program>,<program>"));
                default -> words.add(word(typed[i]));
            }
        }
        return new Arguments(
                command,
                List.copyOf(words),
                (data == null ? Checkout.find().defaultData() : data)
                        .toAbsolutePath()
                        .normalize(),
                portBase == null || portBase.isBlank() ? Ports.standard() : Ports.from(number(portBase)),
                programs);
    }

    private static String word(String typed) {
        if (typed.startsWith("-")) {
            throw new PlainFailure("Unknown option " + typed + ". See ./giban help");
        }
        return typed;
    }

    private static String value(String[] typed, int index, String form) {
        if (index >= typed.length) {
            throw new PlainFailure("A value is missing: " + form);
        }
        return typed[index];
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new PlainFailure("The port base has to be a number, not " + text, e);
        }
    }

    private static Set<Program> programs(String list) {
        Set<Program> chosen = EnumSet.noneOf(Program.class);
        for (String title : list.split(",", -1)) {
            chosen.add(List.of(Program.values()).stream()
                    .filter(program -> program.title().equals(title.strip()))
                    .findFirst()
                    .orElseThrow(() -> new PlainFailure("No program is called %s. They are: %s"
                            .formatted(
                                    title,
                                    String.join(
                                            ", ",
                                            List.of(Program.values()).stream()
                                                    .map(Program::title)
                                                    .toList())))));
        }
        return chosen;
    }
}
