package kr.giban.call.panel;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Stored committees. */
@ApplicationScoped
public class PanelRepository implements PanacheRepositoryBase<Panel, UUID> {}
