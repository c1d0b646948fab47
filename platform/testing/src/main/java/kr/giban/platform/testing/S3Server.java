package kr.giban.platform.testing;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kr.giban.platform.file.FileSettings;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** A real S3: a server that speaks the protocol, checks signatures and checksums, and keeps its buckets in a directory. */
public final class S3Server implements AutoCloseable {
    public static final String BUCKET = "giban";

    private static final String KEY = "files-of-a-test";
    private static final String SECRET = "secret-of-a-test";

    private final S3Proxy server;
    private final Path directory;

    private S3Server(S3Proxy server, Path directory) {
        this.server = server;
        this.directory = directory;
    }

    /** Starts one with one bucket, on a free port of this machine. */
    public static S3Server start(Path directory) {
        try {
            Files.createDirectories(directory.resolve(BUCKET));
            S3Proxy server = S3Proxy.builder()
                    .blobStore(new FilesystemNio2BlobStore(directory.toString()))
                    .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, KEY, SECRET)
                    .endpoint(URI.create("http://127.0.0.1:0"))
                    .build();
            server.start();
            return new S3Server(server, directory);
        } catch (Exception e) {
            throw new IllegalStateException("The S3 server did not start", e);
        }
    }

    /** What a program is told to keep its files here; other values by the names of its settings. */
    public FileSettings settings(Path uploads, Map<String, String> others) {
        Map<String, String> values = new HashMap<>(Map.of(
                "giban.files.store",
                "s3",
                "giban.files.dir",
                uploads.toString(),
                "giban.files.s3.endpoint",
                "http://127.0.0.1:" + server.getPort(),
                "giban.files.s3.bucket",
                BUCKET,
                "giban.files.s3.prefix",
                "test/",
                "giban.files.s3.access-key",
                KEY,
                "giban.files.s3.secret-key",
                SECRET,
                // A machine that pauses must not look like a store that is away.
                "giban.files.s3.check-timeout",
                "60s"));
        values.putAll(others);
        return settings(values);
    }

    public static FileSettings settings(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withMapping(FileSettings.class)
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build()
                .getConfigMapping(FileSettings.class);
    }

    /** How many objects the bucket has. */
    public long objects() {
        try (var files = Files.walk(directory.resolve(BUCKET))) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The S3 server did not stop", e);
        }
    }
}
