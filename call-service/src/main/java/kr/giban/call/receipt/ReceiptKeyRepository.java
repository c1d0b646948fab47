package kr.giban.call.receipt;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** Stored receipt keys, the retired ones too. */
@ApplicationScoped
public class ReceiptKeyRepository implements PanacheRepositoryBase<ReceiptKey, String> {
    /** In plain SQL, as it is asked for at start: the first query of Hibernate's own language would keep the program from being ready. */
    Optional<ReceiptKey> active() {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("select * from receipt_key where retired_at is null", ReceiptKey.class)
                .uniqueResultOptional();
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
