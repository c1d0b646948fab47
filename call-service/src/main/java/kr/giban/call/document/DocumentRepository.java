package kr.giban.call.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stored documents. */
@ApplicationScoped
public class DocumentRepository implements PanacheRepositoryBase<Document, UUID> {
    List<Document> ofProposal(UUID proposalId) {
        return list("proposalId = ?1 order by kind", proposalId);
    }

    Optional<Document> find(UUID proposalId, String kind) {
        return find("proposalId = ?1 and kind = ?2", proposalId, kind).firstResultOptional();
    }
}
