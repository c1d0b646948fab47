package kr.giban.local.suite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Says what a suite is made of before it starts: by default all programs on their standard ports in true time. */
public final class SuiteBuilder {
    final Checkout checkout = Checkout.find();
    final Map<Program, Map<String, String>> environment = new EnumMap<>(Program.class);
    final Map<Program, List<String>> jvmOptions = new EnumMap<>(Program.class);
    final Map<String, String> postgresSettings = new TreeMap<>();
    Path data = checkout.defaultData();
    Ports ports = Ports.standard();
    Set<Program> programs = EnumSet.allOf(Program.class);
    boolean simulatedTime;
    boolean fresh;
    boolean startedOnce;
    Progress progress = Progress.silent();

    SuiteBuilder() {}

    /** Where everything is kept that this suite keeps; one suite at a time. */
    public SuiteBuilder data(Path folder) {
        data = folder.toAbsolutePath().normalize();
        return this;
    }

    public SuiteBuilder ports(Ports chosen) {
        ports = chosen;
        return this;
    }

    /** Eight ports side by side from here on. */
    public SuiteBuilder portBase(int base) {
        return ports(Ports.from(base));
    }

    /** Programs take the time from a file that {@link Suite#moveClock} writes. */
    public SuiteBuilder simulatedTime() {
        simulatedTime = true;
        return this;
    }

    public SuiteBuilder programs(Set<Program> chosen) {
        programs = EnumSet.copyOf(chosen);
        return this;
    }

    /** One more environment variable for one of our programs. */
    public SuiteBuilder environment(Program program, String name, String value) {
        environment.computeIfAbsent(program, key -> new TreeMap<>()).put(name, value);
        return this;
    }

    /** One setting of PostgreSQL, over what it is started with otherwise. */
    public SuiteBuilder postgres(String setting, String value) {
        postgresSettings.put(setting, value);
        return this;
    }

    /** Options for the Java of one of our programs; they come after ours and so override them. */
    public SuiteBuilder jvmOptions(Program program, String... options) {
        jvmOptions.computeIfAbsent(program, key -> new ArrayList<>()).addAll(List.of(options));
        return this;
    }

    /** Empties the data folder first. */
    public SuiteBuilder fresh() {
        fresh = true;
        return this;
    }

    /** Writes no archives of our programs' classes at the end: nobody starts from them again. */
    public SuiteBuilder startedOnce() {
        startedOnce = true;
        return this;
    }

    public SuiteBuilder progress(Progress told) {
        progress = told;
        return this;
    }

    /** A suite that is not started yet. */
    public Suite build() {
        return new Suite(this);
    }

    /** Starts the suite and waits until all of it is ready. */
    public Suite start() {
        Suite suite = build();
        suite.start();
        return suite;
    }
}
