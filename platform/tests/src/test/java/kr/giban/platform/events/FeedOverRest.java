package kr.giban.platform.events;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import kr.giban.platform.client.ServiceTokenFilter;
import kr.giban.platform.feed.CloudEvent;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** A REST client as services declare them. */
@RegisterRestClient(configKey = "feed-over-rest")
@RegisterProvider(ServiceTokenFilter.class)
@Path("/internal/events")
public interface FeedOverRest {
    @GET
    @Produces(CloudEvent.BATCH_MEDIA_TYPE)
    String events(@QueryParam("after") String after);

    default String events() {
        return events("latest");
    }

    static FeedOverRest at(String url) {
        return RestClientBuilder.newBuilder().baseUri(URI.create(url)).build(FeedOverRest.class);
    }
}
