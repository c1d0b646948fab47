package kr.giban.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import kr.giban.platform.digest.Sha256;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * SHA-256 over what a request says: its path, its arguments as JSON and the bytes of its files. The order of members does
 * not count; every digit of a number does, which RFC 8785 would cut to those of a double.
 */
@ApplicationScoped
class Fingerprint {
    private final ObjectWriter writer;

    Fingerprint(ObjectMapper mapper) {
        // Members of a type have the order in which it declares them; those of maps and trees are sorted.
        this.writer = mapper.writer()
                .with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .with(JsonNodeFeature.WRITE_PROPERTIES_SORTED);
    }

    String of(String path, Parameter[] parameters, Object[] arguments) {
        MessageDigest digest = Sha256.digest();
        digest.update(path.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        for (int i = 0; i < arguments.length; i++) {
            if (parameters[i].isAnnotationPresent(Context.class)) {
                continue;
            }
            digest.update((byte) 0);
            if (arguments[i] instanceof FileUpload file) {
                digest(file, digest);
            } else if (arguments[i] != null) {
                digest.update(json(arguments[i]));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private byte[] json(Object argument) {
        try {
            return writer.writeValueAsBytes(argument);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void digest(FileUpload file, MessageDigest digest) {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file.uploadedFile()), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
