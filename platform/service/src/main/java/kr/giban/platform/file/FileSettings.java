package kr.giban.platform.file;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where files lie. */
@ConfigMapping(prefix = "giban.files")
public interface FileSettings {
    @WithDefault("directory")
    Kind store();

    /** The directory of the files; with S3 only where an upload lies until it is sent on. */
    @WithDefault(".giban/files")
    Path dir();

    S3 s3();

    /** What files can be kept in. */
    enum Kind {
        DIRECTORY,
        S3
    }

    /** A bucket behind the S3 protocol. */
    interface S3 {
        /** Without one it is Amazon's own of the region. */
        Optional<String> endpoint();

        @WithDefault("us-east-1")
        String region();

        Optional<String> bucket();

        /** Stands before each key, so that several can share a bucket. */
        Optional<String> prefix();

        Optional<String> accessKey();

        Optional<String> secretKey();

        /** The bucket in the path rather than in the host's name: what most stores other than Amazon's understand. */
        @WithDefault("true")
        boolean pathStyle();

        /** How long the store may take to say that the bucket can be used, with all that is tried again. */
        @WithDefault("5s")
        Duration checkTimeout();
    }
}
