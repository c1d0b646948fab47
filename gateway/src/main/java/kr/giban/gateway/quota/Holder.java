package kr.giban.gateway.quota;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import kr.giban.platform.digest.Sha256;

/**
 * Whose bucket of what: of a client with the person it speaks for (a machine speaks for itself), or of an address.
 *
 * @param client null for an address
 * @param name the token's subject; the address
 */
record Holder(Limit limit, String client, String name) {
    /** As the store knows it in every gateway and every run: no address, no name stands there. */
    UUID key() {
        String text = String.join("\n", limit.callerClass(), limit.name(), client == null ? "" : client, name);
        ByteBuffer digest = ByteBuffer.wrap(Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8)));
        return new UUID(digest.getLong(), digest.getLong());
    }

    @Override
    public int hashCode() {
        return (name.hashCode() * 31 + Objects.hashCode(client)) * 31 + System.identityHashCode(limit);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Holder holder
                && limit == holder.limit
                && name.equals(holder.name)
                && Objects.equals(client, holder.client);
    }
}
