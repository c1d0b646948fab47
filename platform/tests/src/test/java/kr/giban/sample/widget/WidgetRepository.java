package kr.giban.sample.widget;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import kr.giban.platform.paging.Keyset;
import kr.giban.platform.paging.Page;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.paging.Slice;

@ApplicationScoped
class WidgetRepository implements PanacheRepositoryBase<Widget, UUID> {
    private static final Keyset BY_NAME =
            Keyset.by("name", "name", String.class).then("id", "id", UUID.class);

    Page<Widget> page(PageRequest request) {
        Slice slice = BY_NAME.slice(request);
        List<Widget> rows = find(slice.where() + " order by " + slice.orderBy(), slice.parameters())
                .range(0, slice.fetch() - 1)
                .list();
        return slice.page(rows, request.wantsTotal() ? count() : null, row -> List.of(row.name, row.id));
    }
}
