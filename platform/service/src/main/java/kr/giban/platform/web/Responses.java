package kr.giban.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import kr.giban.platform.etag.Etag;
import kr.giban.platform.etag.Preconditions;
import kr.giban.platform.paging.Page;

/** The usual answers. */
@ApplicationScoped
public class Responses {
    private final Preconditions preconditions;

    public Responses(Preconditions preconditions) {
        this.preconditions = preconditions;
    }

    /** 200 with its ETag, or 304 for a reader who has that version. */
    public Response of(Object entity, long version) {
        return of(entity, version, null);
    }

    /** The same where readers see different bodies of one version; {@code view} as {@link Etag#of(long, String)} takes it. */
    public Response of(Object entity, long version, String view) {
        String etag = Etag.of(version, view);
        if (preconditions.isKnown(etag)) {
            return Response.notModified().header("ETag", etag).build();
        }
        return Response.ok(entity).header("ETag", etag).build();
    }

    /** 200 after a change, with the new ETag. */
    public static Response changed(Object entity, long version) {
        return changed(entity, Etag.of(version));
    }

    /** The same where readers see different bodies of one version. */
    public static Response changed(Object entity, long version, String view) {
        return changed(entity, Etag.of(version, view));
    }

    /** 200 after a change, with the new ETag of what has no version of its own. */
    public static Response changed(Object entity, String etag) {
        return Response.ok(entity).header("ETag", etag).build();
    }

    /** 201 with address and ETag. */
    public static Response created(String path, Object entity, long version) {
        return created(path, entity, version, null);
    }

    /** The same where readers see different bodies of one version. */
    public static Response created(String path, Object entity, long version, String view) {
        return Response.created(URI.create(path))
                .entity(entity)
                .header("ETag", Etag.of(version, view))
                .build();
    }

    /** A page, with its next one in {@code Link} too. */
    public static Response page(Page<?> page, UriInfo uri) {
        Response.ResponseBuilder response = Response.ok(page);
        if (page.next() != null) {
            String query = uri.getRequestUriBuilder()
                    .replaceQueryParam("cursor", page.next())
                    .build()
                    .getRawQuery();
            response.header("Link", "<" + uri.getRequestUri().getRawPath() + "?" + query + ">; rel=\"next\"");
        }
        return response.build();
    }
}
