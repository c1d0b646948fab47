package kr.giban.equipment.export;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the world finds what is exported: the gateway's address, for no request says it. */
@ApplicationScoped
class PublicAddress {
    private final String url;

    PublicAddress(@ConfigProperty(name = "giban.public-url", defaultValue = "http://127.0.0.1:8080") String url) {
        this.url = url.replaceAll("/+$", "");
    }

    String of(String path) {
        return url + path;
    }
}
