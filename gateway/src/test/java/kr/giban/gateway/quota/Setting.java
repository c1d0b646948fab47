package kr.giban.gateway.quota;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import kr.giban.gateway.config.QuotaConfig;

/** Quotas as somebody has set them. */
final class Setting {
    private static final String PREFIX = "giban.gateway.quotas.";

    private final Map<String, String> properties = new HashMap<>();

    private Setting() {}

    /** Little of everything, so that a test sees the end of it: 10 reads and 5 writes a minute. */
    static Setting small() {
        Setting setting = new Setting();
        for (String callers : new String[] {"classes.public", "classes.person", "classes.staff", "address"}) {
            setting.with(callers + ".read.permits", 10).with(callers + ".write.permits", 5);
        }
        return setting.with("classes.staff.roles", "planner,operator")
                .with("classes.staff.read.permits", 60)
                .with("address.read.permits", 1000)
                .with("address.write.permits", 1000)
                .with("submit.permits", 2);
    }

    /** As the program is delivered. */
    static Setting delivered() {
        Properties file = new Properties();
        try (InputStream in = Files.newInputStream(Path.of("src/main/resources/application.properties"))) {
            file.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Setting setting = new Setting();
        file.stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX))
                .forEach(name -> setting.properties.put(name, file.getProperty(name)));
        return setting;
    }

    Setting with(String name, Object value) {
        properties.put(PREFIX + name, value.toString());
        return this;
    }

    QuotaConfig config() {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(QuotaConfig.class)
                .withSources(new PropertiesConfigSource(properties, "setting", 100))
                .build()
                .getConfigMapping(QuotaConfig.class);
    }
}
