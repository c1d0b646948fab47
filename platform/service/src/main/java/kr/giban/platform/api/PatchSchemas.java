package kr.giban.platform.api;

import io.smallrye.openapi.model.BaseModel;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Derives what a merge patch may hold from the record that it is merged into, which the operation names as its body: the
 * same members, none required, and null for those that the record can do without. An object within is merged too; a list is
 * replaced as a whole.
 */
final class PatchSchemas {
    private static final String COMPONENT = "#/components/schemas/";
    private static final String SUFFIX = "Patch";

    private final Components components;
    private final Set<String> derived = new HashSet<>();

    PatchSchemas(Components components) {
        this.components = components;
    }

    void complete(Operation operation) {
        operation.getRequestBody().getContent().getMediaTypes().values().forEach(type -> type.getSchema()
                .setRef(patchOf(type.getSchema().getRef())));
    }

    /** The component of patches to what the reference names. */
    private String patchOf(String reference) {
        String name = reference.substring(COMPONENT.length());
        String patch = name.endsWith(SUFFIX) ? name : name + SUFFIX;
        if (derived.add(patch)) {
            components.addSchema(patch, derive(components.getSchemas().get(name)));
        }
        return COMPONENT + patch;
    }

    private Schema derive(Schema whole) {
        List<String> required = whole.getRequired() == null ? List.of() : whole.getRequired();
        Map<String, Schema> members = new LinkedHashMap<>();
        whole.getProperties().forEach((name, member) -> members.put(name, member(member, !required.contains(name))));
        Schema patch = copy(whole);
        patch.setRequired(null);
        patch.setProperties(members);
        patch.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
        return patch;
    }

    private Schema member(Schema whole, boolean clearable) {
        String reference = whole.getRef();
        String target = reference != null && isObject(reference) ? patchOf(reference) : reference;
        if (!clearable) {
            return target == null ? whole : copy(whole).ref(target);
        }
        return target == null ? orNull(whole) : orNull(whole, target);
    }

    private boolean isObject(String reference) {
        Schema component = components.getSchemas().get(reference.substring(COMPONENT.length()));
        return component.getProperties() != null;
    }

    private static Schema orNull(Schema whole) {
        Schema either = copy(whole);
        if (whole.getType() != null) {
            either.addType(SchemaType.NULL);
        }
        if (whole.getEnumeration() != null) {
            either.addEnumeration(null);
        }
        return either;
    }

    private static Schema orNull(Schema whole, String target) {
        return OASFactory.createSchema()
                .description(whole.getDescription())
                .addAnyOf(OASFactory.createSchema().ref(target))
                .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
    }

    private static Schema copy(Schema schema) {
        return BaseModel.deepCopy(schema, Schema.class);
    }
}
