package kr.giban.call.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kr.giban.call.document.Document;
import kr.giban.call.document.DocumentService;
import kr.giban.call.document.DocumentView;
import kr.giban.call.document.StoredFile;
import kr.giban.call.receipt.ReceiptService;
import kr.giban.call.receipt.SealedDocument;
import kr.giban.platform.audit.Audit;
import kr.giban.platform.problem.ProblemException;

/** The documents of a proposal: its applicant changes those of the draft, others read those that were submitted. */
@ApplicationScoped
public class ProposalDocuments {
    private final ProposalRepository proposals;
    private final ProposalVisibility visibility;
    private final ProposalDesk desk;
    private final DocumentService documents;
    private final ReceiptService receipts;
    private final Audit audit;
    private final Clock clock;

    ProposalDocuments(
            ProposalRepository proposals,
            ProposalVisibility visibility,
            ProposalDesk desk,
            DocumentService documents,
            ReceiptService receipts,
            Audit audit,
            Clock clock) {
        this.proposals = proposals;
        this.visibility = visibility;
        this.desk = desk;
        this.documents = documents;
        this.receipts = receipts;
        this.audit = audit;
        this.clock = clock;
    }

    /** A document and the version that its proposal has now. */
    public record Put(DocumentView view, long version) {}

    /** A document as the audit names it: its bytes, and not what its owner calls it. */
    public record Reference(String sha256, long sizeBytes) {
        static Reference of(Document document) {
            return new Reference(document.sha256(), document.sizeBytes());
        }
    }

    /** Refuses what would be refused anyway, before the bytes are taken in. */
    @Transactional
    public void mustTake(UUID proposalId, String kind) {
        documents.mustKnow(kind);
        desk.lockDraft(proposalId);
    }

    public StoredFile receive(InputStream bytes) {
        return documents.receive(bytes);
    }

    @Transactional
    public Put put(UUID proposalId, String kind, String fileName, StoredFile file) {
        Proposal proposal = desk.lockDraft(proposalId).proposal();
        Reference before = documents.find(proposalId, kind).map(Reference::of).orElse(null);
        Document document = documents.put(proposalId, kind, fileName, file);
        proposal.touch(clock.instant());
        proposals.flush();
        audit.changed("put", "document", proposalId + "/" + kind, before, Reference.of(document));
        return new Put(DocumentView.of(document), proposal.version());
    }

    @Transactional
    public long delete(UUID proposalId, String kind) {
        Proposal proposal = desk.lockDraft(proposalId).proposal();
        Document document = documents.find(proposalId, kind).orElseThrow(ProblemException::notFound);
        documents.delete(document);
        proposal.touch(clock.instant());
        proposals.flush();
        audit.changed("delete", "document", proposalId + "/" + kind, Reference.of(document), null);
        return proposal.version();
    }

    @Transactional
    public List<DocumentView> list(UUID proposalId) {
        Proposal proposal = visibility.read(proposalId);
        return visibility.isOwn(proposal)
                ? documents.ofProposal(proposalId).stream()
                        .map(DocumentView::of)
                        .toList()
                : submitted(proposal);
    }

    public DocumentView get(UUID proposalId, String kind) {
        return list(proposalId).stream()
                .filter(document -> document.kind().equals(kind))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    private List<DocumentView> submitted(Proposal proposal) {
        return receipts.get(proposal.submissionId()).receipt().documents().stream()
                .map(ProposalDocuments::view)
                .toList();
    }

    /** What was sealed carries no file name: its kind serves as one. */
    private static DocumentView view(SealedDocument document) {
        return new DocumentView(
                document.kind(), document.kind(), document.mediaType(), document.sizeBytes(), document.sha256(), null);
    }
}
