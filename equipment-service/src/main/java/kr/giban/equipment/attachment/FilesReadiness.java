package kr.giban.equipment.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import kr.giban.platform.file.FileStore;
import kr.giban.platform.file.FileStoreException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * A program that is set up wrongly takes no requests: it is not ready before its file store has answered once. After that a
 * store that is away only says so, for without it the inventory can still be read and written.
 */
@Readiness
@ApplicationScoped
class FilesReadiness implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(FilesReadiness.class);

    private final FileStore store;
    private volatile boolean answered;

    FilesReadiness(FileStore store) {
        this.store = store;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            store.check();
            answered = true;
            return HealthCheckResponse.up("files");
        } catch (FileStoreException e) {
            LOG.warn(e.getMessage());
            return HealthCheckResponse.named("files")
                    .status(answered)
                    .withData("problem", e.reason().name())
                    .build();
        }
    }
}
