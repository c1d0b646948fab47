package kr.giban.platform.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.smallrye.openapi.api.util.UnusedSchemaFilter;
import org.eclipse.microprofile.openapi.OASFilter;

/**
 * Takes out of the document what nothing in it refers to any more, after {@link DocumentFilter}. It names the interface
 * again, since Quarkus looks for it on the class itself.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0)
public class UnusedSchemas extends UnusedSchemaFilter implements OASFilter {}
