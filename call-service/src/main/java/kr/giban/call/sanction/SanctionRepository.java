package kr.giban.call.sanction;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Stored sanctions. */
@ApplicationScoped
public class SanctionRepository implements PanacheRepositoryBase<Sanction, UUID> {}
