package kr.giban.bench.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kr.giban.bench.Db;
import kr.giban.bench.Stopwatch;
import kr.giban.local.postgres.Database;
import kr.giban.local.process.PlainFailure;

/**
 * The least that anyone could do: psql copies sound rows, all values ready-made, into a table without indexes and inserts
 * them into one that is as ours is, on conflict as an update. No checks, no audit, no events, no list of outcomes.
 */
final class Peer {
    private static final String COLUMNS = """
            select string_agg(column_name, ', ' order by ordinal_position) from information_schema.columns
            where table_name = 'equipment_item' and is_generated = 'NEVER'""";
    private static final String UPDATES = """
            select string_agg(format('%1$I = excluded.%1$I', column_name), ', ' order by ordinal_position)
            from information_schema.columns
            where table_name = 'equipment_item' and is_generated = 'NEVER'
            and column_name not in ('id', 'center_id', 'asset_no', 'created_at')""";

    private final Database database;
    private final Db db;
    private final Path rows;
    private final Path script;

    Peer(Database database, Path folder) {
        this.database = database;
        this.db = new Db(database.urlWithPassword());
        this.rows = folder.resolve("sound-rows.csv");
        this.script = folder.resolve("peer.sql");
    }

    /** Takes the rows that stand in the inventory now for what the peer is to store. */
    void learn() {
        String columns = db.text(COLUMNS);
        db.execute("create table bench_staging as select " + columns + " from equipment_item limit 0");
        db.execute("create table bench_item (like equipment_item including all,"
                + " foreign key (center_id) references center (id))");
        run("\\copy (select " + columns + " from equipment_item) to '" + rows + "' csv\n");
        String whole = """
                \\copy bench_staging from '%1$s' csv
                insert into bench_item (%2$s) select %2$s from bench_staging
                on conflict (center_id, asset_no) do update set %3$s;
                """.formatted(rows, columns, db.text(UPDATES));
        try {
            Files.writeString(script, whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Seconds that psql takes from its start to its end, on empty tables. */
    double seconds() {
        db.execute("truncate bench_staging, bench_item");
        db.execute("vacuum analyze bench_item");
        Stopwatch watch = new Stopwatch();
        psql(List.of("-f", script.toString()));
        return watch.seconds();
    }

    private void run(String commands) {
        try {
            Files.writeString(script, commands);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        psql(List.of("-f", script.toString()));
    }

    private void psql(List<String> arguments) {
        ProcessBuilder psql = new ProcessBuilder("psql", "-q", "-X", "-v", "ON_ERROR_STOP=1");
        psql.command().addAll(arguments);
        psql.environment()
                .putAll(Map.of(
                        "PGHOST", "127.0.0.1",
                        "PGPORT", Integer.toString(database.port()),
                        "PGDATABASE", database.name(),
                        "PGUSER", database.user(),
                        "PGPASSWORD", database.password()));
        try {
            Process process = psql.redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new PlainFailure("psql: " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlainFailure("interrupted", e);
        }
    }
}
