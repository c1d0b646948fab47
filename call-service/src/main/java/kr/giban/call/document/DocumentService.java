package kr.giban.call.document;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.rules.Rules;
import kr.giban.platform.time.Seoul;

/** Documents by proposal and kind. Who may touch them is for the proposal to say. */
@ApplicationScoped
public class DocumentService {
    private final DocumentRepository documents;
    private final DocumentKinds kinds;
    private final FileStore files;
    private final Rules rules;
    private final Clock clock;

    DocumentService(DocumentRepository documents, DocumentKinds kinds, FileStore files, Rules rules, Clock clock) {
        this.documents = documents;
        this.kinds = kinds;
        this.files = files;
        this.rules = rules;
        this.clock = clock;
    }

    /** An unknown kind is an address that leads nowhere. */
    public void mustKnow(String kind) {
        if (!kinds.keys(Seoul.today(clock)).contains(kind)) {
            throw ProblemException.notFound();
        }
    }

    /** Takes the bytes in, outside of any transaction: a slow sender must hold no lock. */
    public StoredFile receive(InputStream bytes) {
        LocalDate today = Seoul.today(clock);
        JsonNode allowed = rules.value("document.media-types", today);
        return files.store(
                bytes, rules.longValue("document.maximum-bytes", today), file -> mustBeAllowed(file, allowed));
    }

    private static void mustBeAllowed(StoredFile file, JsonNode allowed) {
        boolean known = StreamSupport.stream(allowed.spliterator(), false)
                .anyMatch(type -> type.textValue().equals(file.mediaType()));
        if (file.sizeBytes() == 0 || !known) {
            throw ProblemException.rules(List.of(Fault.at("", "document-type", Map.of("mediaType", file.mediaType()))));
        }
    }

    public Document put(UUID proposalId, String kind, String fileName, StoredFile file) {
        Document document = documents.find(proposalId, kind).orElseGet(() -> new Document(proposalId, kind));
        document.become(fileName, file, clock.instant());
        documents.persist(document);
        return document;
    }

    public void delete(Document document) {
        documents.delete(document);
    }

    public List<Document> ofProposal(UUID proposalId) {
        return documents.ofProposal(proposalId);
    }

    public Optional<Document> find(UUID proposalId, String kind) {
        return documents.find(proposalId, kind);
    }
}
