package kr.giban.platform.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import kr.giban.platform.digest.CanonicalJson;
import kr.giban.platform.digest.Sha256;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** SHA-256 over what a request says: its path, its arguments in canonical JSON and the bytes of its files. */
@ApplicationScoped
class Fingerprint {
    private final ObjectMapper mapper;

    Fingerprint(ObjectMapper mapper) {
        this.mapper = mapper;
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
                digest.update(CanonicalJson.of(mapper, new Object[] {arguments[i]}));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void digest(FileUpload file, MessageDigest digest) {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file.uploadedFile()), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
