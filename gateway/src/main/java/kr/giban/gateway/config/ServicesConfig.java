package kr.giban.gateway.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Where the services are: {@code giban.services.<name>.url}. */
@ConfigMapping(prefix = "giban.services")
public interface ServicesConfig {
    @WithParentName
    Map<String, Service> services();

    /** One service. */
    interface Service {
        /** One address, or several instances' with commas between. */
        List<URI> url();

        /** Whether it is told, with a signature, when its requests arrived; who does not judge by it need not be. */
        @WithDefault("false")
        boolean stamped();
    }
}
