package kr.giban.gateway.quota;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kr.giban.gateway.config.QuotaConfig;
import kr.giban.gateway.edge.Caller;

/** Which class a caller is of. */
final class CallerClasses {
    private static final String PUBLIC = "public";
    private static final String PERSON = "person";
    private static final String ADDRESS = "address";

    private final MeterRegistry meters;
    private final QuotaConfig.Rate submit;
    private final CallerClass nobody;
    private final CallerClass anybody;
    private final CallerClass address;
    private final CallerClass[] byRole;

    CallerClasses(QuotaConfig config, MeterRegistry meters) {
        this.meters = meters;
        this.submit = config.submit();
        this.nobody = named(config, PUBLIC);
        this.anybody = named(config, PERSON);
        this.address = make(ADDRESS, config.address(), ADDRESS + "-");
        this.byRole = config.classes().entrySet().stream()
                .filter(entry -> entry.getValue().roles().isPresent())
                .sorted(Comparator.comparingDouble(CallerClasses::width).reversed())
                .map(entry -> make(entry.getKey(), entry.getValue(), ""))
                .toArray(CallerClass[]::new);
    }

    CallerClass of(Caller caller) {
        for (CallerClass candidate : byRole) {
            if (candidate.hasOneOf(caller.roles())) {
                return candidate;
            }
        }
        return anybody;
    }

    CallerClass ofNobody() {
        return nobody;
    }

    /** All who present tokens at one address. */
    CallerClass ofAddress() {
        return address;
    }

    /** In which every bucket fills. */
    Duration longestWindow() {
        return Stream.concat(Stream.of(nobody, anybody, address), Stream.of(byRole))
                .flatMap(callers -> Arrays.stream(Kind.values()).map(callers::limit))
                .map(limit -> Duration.ofSeconds(limit.window()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private CallerClass named(QuotaConfig config, String name) {
        QuotaConfig.Group group = config.classes().get(name);
        if (group == null) {
            throw new IllegalStateException("giban.gateway.quotas.classes.%s is missing".formatted(name));
        }
        return make(name, group, "");
    }

    private CallerClass make(String name, QuotaConfig.Group group, String prefix) {
        return new CallerClass(
                group.roles().orElse(Set.of()),
                limit(name, prefix, Kind.READ, group.read()),
                limit(name, prefix, Kind.WRITE, group.write()),
                limit(name, prefix, Kind.SUBMIT, submit));
    }

    private Limit limit(String className, String prefix, Kind kind, QuotaConfig.Rate rate) {
        Counter refused = Counter.builder("giban.gateway.quota.refused")
                .description("Requests beyond a quota")
                .tag("class", className)
                .tag("kind", kind.title())
                .register(meters);
        return new Limit(className, prefix + kind.title(), rate, refused);
    }

    private static double width(Map.Entry<String, QuotaConfig.Group> entry) {
        QuotaConfig.Rate read = entry.getValue().read();
        return (double) read.permits() / read.window().toNanos();
    }
}
