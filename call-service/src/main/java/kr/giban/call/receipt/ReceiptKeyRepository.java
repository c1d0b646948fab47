package kr.giban.call.receipt;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Stored receipt keys, the retired ones too. */
@ApplicationScoped
public class ReceiptKeyRepository implements PanacheRepositoryBase<ReceiptKey, String> {
    Optional<ReceiptKey> active() {
        return find("retiredAt is null").firstResultOptional();
    }

    List<ReceiptKey> newestFirst() {
        return list("order by createdAt desc, kid");
    }

    /** Makes those who would make or retire a key wait for each other until the transaction ends. */
    void lock() {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('receipt_key'))")
                .getSingleResult();
    }
}
