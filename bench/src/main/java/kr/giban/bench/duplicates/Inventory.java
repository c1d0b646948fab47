package kr.giban.bench.duplicates;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import kr.giban.bench.Db;
import kr.giban.local.process.PlainFailure;

/** Fills the service's database: the known models, and around them a large inventory of others. */
final class Inventory {
    private static final String CENTERS = """
            insert into center (id, code, name_ko, host_institution, organization_id, region_code, state, version,
                created_at, updated_at)
            select gen_random_uuid(), 'BENCH-' || n, '측정 센터 ' || n, '측정 기관', 'tp-bench',
                (array['11','26','27','28','29','30','31','36','41','43','44','46','47','48','50','51','52'])[1 + n % 17],
                'ACTIVE', 0, '2026-01-01', '2026-01-01' from generate_series(1, 340) n""";

    /** Neighbors of one hash share a model, so that some models stand in many centers; a tenth have no number. */
    private static final String OTHERS = """
            with h as (
                select n, abs(hashint4(n)::bigint) h1, abs(hashint4(n + 7777777)::bigint) h2, abs(hashint4(n / 4)::bigint) %% 20000 md
                from generate_series(1, %d) n),
            x as (select h.*, abs(hashint4(md::int)::bigint) %% 300 mk from h)
            insert into equipment_item (id, center_id, asset_no, name_ko, maker, model, spec, class_code, sharing,
                reported_state, utilization_year, utilization_percent, cost_krw, keywords, version, created_at, updated_at)
            select gen_random_uuid(), c.id, 'B-' || n,
                (array['주사전자','투과전자','광학','적외선','자외선','가스','액체','고성능','만능','표면','열','고온','항온','초고속','진공',
                    '플라즈마','디지털','휴대용','자동','정밀','3차원','전기화학','입자','형광','X선'])[1 + h1 %% 25] || ' ' ||
                (array['현미경','분광기','크로마토그래프','질량분석기','시험기','측정기','오실로스코프','챔버','원심분리기','증착기',
                    '식각기','열처리로','프린터','가공기','카메라','레이저','펌프','분석기','현상기','세척기'])[1 + h2 %% 20],
                'Surrounding ' || chr((65 + mk %% 26)::int) || chr((97 + mk / 26)::int) || 'works',
                case when h2 %% 20 = 0 then null
                    when md %% 10 = 1 then initcap((array['or','vel','tri','max','neo','lux','zen','pro','qua','sym'])[1 + (md / 10) %% 10]
                        || (array['bi','xa','to','ri','na','vo'])[1 + (md / 100) %% 6]
                        || (array['trap','plex','scan','flex','tron','mega'])[1 + (md / 600) %% 6]) || ' '
                        || (array['XL','HD','Pro','II','Ultra','S'])[1 + (md / 3600) %% 6]
                    else chr((65 + md %% 26)::int) || chr((65 + mk %% 26)::int) || '-' || 100 + md %% 950 * 10
                        || (array['','A','B','X',' Pro'])[1 + md %% 5] end,
                '분해능 ' || h1 %% 100 || ' nm, 배율 ' || h2 %% 1000 || '배',
                (array['A','B','C','D','E','F','G','H'])[1 + h1 %% 8],
                (array['JOINT_ALLOWED','JOINT_SERVICE',null])[1 + h1 %% 3],
                (array['IN_USE','IN_USE','IN_USE','UNDERUSED','IDLE','RETIRED'])[1 + h2 %% 6],
                2025, h2 %% 100, 50000000 + h1 %% 1000000000, '{}', 0, '2026-01-01', '2026-01-01'
            from x join center c on c.code = 'BENCH-' || 1 + h1 %% 340""";

    private static final String ONE = """
            insert into equipment_item (id, center_id, asset_no, name_ko, maker, model, class_code, reported_state,
                keywords, version, created_at, updated_at)
            select gen_random_uuid(), id, 'K-' || ?, ?, ?, ?, 'B', 'IN_USE', '{}', 0, '2026-01-01', '2026-01-01'
            from center where code = 'BENCH-' || 1 + abs(hashint4(?)::bigint) % 340""";

    private final Db database;

    Inventory(Db database) {
        this.database = database;
    }

    /** Loads the known ones, as people write them, and others until there are so many. */
    void load(List<Model> models, Writing writing, int items) {
        database.execute(CENTERS);
        database.withoutIndexes("equipment_item", Set.of(), () -> {
            database.execute(OTHERS.formatted(items - models.size()));
            known(models, writing);
        });
        database.execute("ANALYZE center");
    }

    private void known(List<Model> models, Writing writing) {
        try (Connection connection = DriverManager.getConnection(database.url());
                PreparedStatement insert = connection.prepareStatement(ONE)) {
            for (Model model : models) {
                insert.setInt(1, model.index());
                insert.setString(2, Planned.NAME);
                insert.setString(3, writing.maker(model));
                insert.setString(4, model.name());
                insert.setInt(5, model.index());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new PlainFailure("The inventory cannot be loaded: " + e.getMessage(), e);
        }
    }
}
