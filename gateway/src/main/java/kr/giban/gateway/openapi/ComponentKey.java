package kr.giban.gateway.openapi;

/** One component of one service: {@code schemas/Item} of {@code hearing}. */
record ComponentKey(String service, String section, String name) {
    private static final String PREFIX = "#/components/";

    /** The component that a reference of the service points to or into; null for a reference to a path. */
    static ComponentKey of(String service, String reference) {
        if (reference.startsWith("#/paths/")) {
            return null;
        }
        String[] tokens = reference.split("/", -1);
        if (!reference.startsWith(PREFIX) || tokens.length < 4) {
            throw new MergeFailure("the document of " + service + " refers to " + reference
                    + "; only components of the same document can be referred to");
        }
        return new ComponentKey(service, tokens[2], tokens[3]);
    }

    /** The reference with this component's name in the place of the old one. */
    static String renamed(String reference, String name) {
        String[] tokens = reference.split("/", -1);
        tokens[3] = name;
        return String.join("/", tokens);
    }

    @Override
    public String toString() {
        return section + "/" + name + " of " + service;
    }
}
