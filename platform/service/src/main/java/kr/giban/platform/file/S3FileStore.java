package kr.giban.platform.file;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import kr.giban.platform.file.FileStoreException.Reason;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Files as objects of a bucket. The store holds each against its SHA-256 before it takes it. */
final class S3FileStore implements FileStore, AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration SILENCE = Duration.ofSeconds(20);

    private final S3Client client;
    private final String bucket;
    private final String prefix;
    private final Duration checkTimeout;
    private final Spool spool;

    private S3FileStore(S3Client client, FileSettings settings) {
        this.client = client;
        this.bucket = required("bucket", settings.s3().bucket());
        this.prefix = settings.s3().prefix().orElse("");
        this.checkTimeout = settings.s3().checkTimeout();
        this.spool = new Spool(settings.dir().toAbsolutePath().resolve("incoming"));
    }

    static S3FileStore open(FileSettings settings) {
        FileSettings.S3 s3 = settings.s3();
        S3ClientBuilder builder = S3Client.builder()
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(SILENCE)
                        .build())
                .region(Region.of(s3.region()))
                .forcePathStyle(s3.pathStyle())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        required("access-key", s3.accessKey()), required("secret-key", s3.secretKey()))))
                // Not every store knows Amazon's newer checksums; ours goes with each object.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        s3.endpoint().map(URI::create).ifPresent(builder::endpointOverride);
        return new S3FileStore(builder.build(), settings);
    }

    private static String required(String name, Optional<String> value) {
        return value.orElseThrow(
                () -> new IllegalStateException("With giban.files.store=s3, giban.files.s3." + name + " is needed"));
    }

    @Override
    public StoredFile put(UUID key, InputStream bytes, long limit) {
        try (Spool.Spooled spooled = spool.take(bytes, limit)) {
            String digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(spooled.sha256()));
            attempt(
                    "store " + key,
                    () -> client.putObject(
                            request -> request.bucket(bucket).key(name(key)).checksumSHA256(digest),
                            RequestBody.fromFile(spooled.path())));
            return new StoredFile(key, spooled.sizeBytes(), spooled.sha256());
        } catch (IOException e) {
            throw new FileStoreException(Reason.FAILED, "Could not take in " + key, e);
        }
    }

    @Override
    public InputStream open(UUID key, long from, long length) {
        if (length == 0) {
            return new ByteArrayInputStream(new byte[0]);
        }
        ResponseInputStream<GetObjectResponse> object = attempt(
                "open " + key,
                () -> client.getObject(request ->
                        request.bucket(bucket).key(name(key)).range("bytes=" + from + "-" + (from + length - 1))));
        return new StretchInputStream(new AbandonedAtClose(object), length);
    }

    @Override
    public boolean exists(UUID key) {
        return attempt("look for " + key, () -> {
            try {
                client.headObject(request -> request.bucket(bucket).key(name(key)));
                return true;
            } catch (NoSuchKeyException e) {
                return false;
            }
        });
    }

    @Override
    public void delete(UUID key) {
        attempt(
                "delete " + key,
                () -> client.deleteObject(request -> request.bucket(bucket).key(name(key))));
    }

    @Override
    public void check() {
        attempt(
                "use the bucket " + bucket,
                () -> client.headBucket(request ->
                        request.bucket(bucket).overrideConfiguration(limits -> limits.apiCallTimeout(checkTimeout))));
    }

    @Override
    public int removeLeftovers(Duration age) {
        try {
            return spool.removeLeftovers(age);
        } catch (IOException e) {
            throw new FileStoreException(Reason.FAILED, "Could not clear what uploads have left", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private String name(UUID key) {
        return prefix + key;
    }

    private static <T> T attempt(String what, Supplier<T> work) {
        try {
            return work.get();
        } catch (SdkException e) {
            throw new FileStoreException(reason(e), "Could not " + what + ": " + e.getMessage(), e);
        }
    }

    private static Reason reason(SdkException e) {
        if (e instanceof NoSuchKeyException) {
            return Reason.FILE_MISSING;
        }
        if (e instanceof NoSuchBucketException) {
            return Reason.BUCKET_MISSING;
        }
        if (e instanceof S3Exception answer) {
            return answer.statusCode() == 401 || answer.statusCode() == 403 ? Reason.DENIED : Reason.FAILED;
        }
        return Reason.UNREACHABLE;
    }

    /** Closing would read an object to its end, however much of it nobody wants any more. */
    private static final class AbandonedAtClose extends FilterInputStream {
        private final ResponseInputStream<?> object;

        AbandonedAtClose(ResponseInputStream<?> object) {
            super(object);
            this.object = object;
        }

        @Override
        public void close() {
            object.abort();
        }
    }
}
