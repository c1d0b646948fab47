package kr.giban.equipment.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import kr.giban.equipment.item.RowFault;
import kr.giban.platform.etag.Etag;
import kr.giban.platform.etag.Preconditions;
import kr.giban.platform.paging.Page;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.security.Caller;

/** The diaries of items, written and read by the reporting organization, and read by the programme's officers. */
@ApplicationScoped
public class UsageService {
    private final UsageRepository records;
    private final UsageIntake intake;
    private final UsageStore store;
    private final Caller caller;
    private final Preconditions preconditions;

    public UsageService(
            UsageRepository records, UsageIntake intake, UsageStore store, Caller caller, Preconditions preconditions) {
        this.records = records;
        this.intake = intake;
        this.store = store;
        this.caller = caller;
        this.preconditions = preconditions;
    }

    /** A record, its version and view for the entity tag, and whether this request made it. */
    public record Shown(UsageRecordResponse record, long version, String view, boolean created) {
        String etag() {
            return Etag.of(version, view);
        }
    }

    public Page<UsageRecordResponse> list(UUID itemId, PageRequest page, UsageFilter filter) {
        UsageReader reader = UsageReader.of(caller);
        mustRead(itemId, reader);
        return records.page(itemId, page, filter).map(record -> UsageRecordResponse.of(record, reader.owns(record)));
    }

    /** Answers an item whose diary the caller may not read as if there were none. */
    void mustRead(UUID itemId, UsageReader reader) {
        if (records.organizationOf(itemId, reader).isEmpty()) {
            throw ProblemException.notFound();
        }
    }

    public Shown get(UUID id) {
        return shown(find(id), false);
    }

    public Page<UsageVersion> history(UUID id, PageRequest page) {
        return records.versions(find(id).id(), page);
    }

    /** Records a use; the same again changes nothing, other content under the same number corrects it. */
    @Transactional
    public Shown record(UUID itemId, UsageContent content) {
        caller.mustOwn(
                records.organizationOf(itemId, new UsageReader(true, "")).orElseThrow(ProblemException::notFound));
        UsageOutcome outcome = intake.take(List.of(new UsageIntake.Given(itemId, null, null, content)), true, false)
                .get(0);
        refuse(outcome.faults(), field -> "/" + field);
        return shown(find(outcome.recordId()), outcome.outcome().equals("CREATED"));
    }

    /**
     * Records a use of which the diary has nothing yet, or just the same; gives the record's id. Another use under its number
     * is refused, and not corrected.
     *
     * @param place where in the request at hand a field of the record is
     */
    @Transactional
    public UUID recordNew(UUID itemId, UsageContent content, UnaryOperator<String> place) {
        caller.mustOwn(
                records.organizationOf(itemId, new UsageReader(true, "")).orElseThrow(ProblemException::notFound));
        UsageOutcome outcome = intake.take(List.of(new UsageIntake.Given(itemId, null, null, content)), true, false)
                .get(0);
        refuse(outcome.faults(), place);
        if (outcome.outcome().equals("UPDATED")) {
            // With this, what was written is undone.
            throw ProblemException.rules(List.of(
                    Fault.at(place.apply("recordNo"), "usage-record-taken", Map.of("recordNo", content.recordNo()))));
        }
        return outcome.recordId();
    }

    /** What only the state or the order of messages stands against is a conflict (409), all else is the content's (422). */
    private static void refuse(List<RowFault> faults, UnaryOperator<String> place) {
        for (RowFault fault : faults) {
            if (fault.code().equals("usage-record-withdrawn")) {
                throw ProblemException.of(fault.code());
            }
            if (fault.code().equals("stale-source")) {
                throw ProblemException.of(fault.code())
                        .withMember("stored", fault.parameters().get("stored"));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.rules(faults.stream()
                    .map(fault -> Fault.at(place.apply(fault.field()), fault.code(), fault.parameters()))
                    .toList());
        }
    }

    @Transactional
    public Shown withdraw(UUID id, UsageWithdrawal withdrawal) {
        UsageReader own = new UsageReader(false, caller.requireOrganization());
        UUID itemId =
                records.find(id, own).orElseThrow(ProblemException::notFound).itemId();
        store.lock(Set.of(itemId));
        UsageRecord record = records.find(id, own).orElseThrow(ProblemException::notFound);
        preconditions.check(record.version());
        record.state().mustReach(UsageState.WITHDRAWN);
        intake.withdraw(record, withdrawal.reason().strip());
        return shown(find(id), false);
    }

    private UsageRecord find(UUID id) {
        return records.find(id, UsageReader.of(caller)).orElseThrow(ProblemException::notFound);
    }

    /** A name that is erased changes what is shown, though not the version: so it is another view of it. */
    private Shown shown(UsageRecord record, boolean created) {
        boolean own = UsageReader.of(caller).owns(record);
        String view = record.content().userName() == null ? "nameless" : own ? null : Etag.PUBLIC;
        return new Shown(UsageRecordResponse.of(record, own), record.version(), view, created);
    }
}
