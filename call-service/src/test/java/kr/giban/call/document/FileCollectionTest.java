package kr.giban.call.document;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.UUID;
import javax.sql.DataSource;
import kr.giban.call.CallServiceTest;
import kr.giban.call.Flow;
import kr.giban.call.Flow.Applicant;
import kr.giban.call.Flow.Ref;
import org.junit.jupiter.api.Test;

@CallServiceTest
class FileCollectionTest {
    @Inject
    DataSource database;

    @Inject
    FileStore files;

    @Inject
    FileCollection collection;

    @Test
    void a_file_stays_as_long_as_a_draft_or_a_receipt_names_it() throws IOException {
        Flow flow = new Flow(database);
        Applicant applicant = flow.known(0);
        String task = flow.callTask(flow.open(flow.draftCall()).id()).id();
        Ref complete = flow.complete(applicant, flow.draftProposal(applicant, task));
        StoredFile drafted = store();
        StoredFile replaced = store();
        StoredFile sealed = store();
        String etag = put(applicant, complete.id(), complete.etag(), replaced);
        etag = put(applicant, complete.id(), etag, sealed);
        etag = Flow.submit(applicant.token(), complete.id(), etag, java.time.Instant.now())
                .header("ETag");
        put(applicant, complete.id(), etag, drafted);
        for (StoredFile file : java.util.List.of(drafted, replaced, sealed)) {
            Files.setLastModifiedTime(files.path(file.sha256()), FileTime.fromMillis(0));
        }

        collection.collect();

        assertThat(files.path(drafted.sha256())).exists();
        assertThat(files.path(sealed.sha256())).exists();
        assertThat(files.path(replaced.sha256())).doesNotExist();
    }

    private StoredFile store() {
        return files.store(new ByteArrayInputStream(pdf(UUID.randomUUID())), 1_000, file -> {});
    }

    private String put(Applicant applicant, String proposal, String etag, StoredFile file) throws IOException {
        byte[] bytes = Files.readAllBytes(files.path(file.sha256()));
        return Flow.putDocument(applicant, proposal, "project-plan", etag, bytes)
                .header("ETag");
    }

    private static byte[] pdf(UUID mark) {
        return ("%PDF-1.4\n%" + mark + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
    }
}
