package kr.giban.gateway.quota;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import kr.giban.gateway.config.QuotaConfig;

/**
 * A table of PostgreSQL. The rows run empty by the database's clock alone, so that those of the gateways need not agree. It
 * is not logged: after a crash of the server it is empty, and all have their full quota.
 */
final class PostgresStore implements QuotaStore {
    private static final String PRESENT = "select to_regclass('gateway_quota') is not null";
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('gateway_quota'))";
    private static final String CREATE = """
            create unlogged table if not exists gateway_quota (
              key uuid primary key,
              taken double precision not null,
              per_second double precision not null,
              at timestamptz not null
            ) with (fillfactor = 50)
            """;
    /** In the order of the keys, so that two gateways never wait for each other's rows in turn. */
    private static final String ADD = """
            insert into gateway_quota as stored (key, taken, per_second, at)
            select key, taken, per_second, clock_timestamp()
            from unnest($1::uuid[], $2::int[], $3::float8[]) as used (key, taken, per_second)
            order by key
            on conflict (key) do update set
              taken = excluded.taken + greatest(0, stored.taken
                - excluded.per_second * greatest(0, extract(epoch from excluded.at - stored.at))),
              per_second = excluded.per_second,
              at = greatest(stored.at, excluded.at)
            returning key, taken
            """;
    /** Skips what is locked: a gateway that tells something waits for nobody who tidies. */
    private static final String TIDY = """
            delete from gateway_quota where key in (
              select key from gateway_quota
              where taken <= per_second * extract(epoch from now() - at)
              for update skip locked)
            """;

    private final Pool pool;
    private volatile boolean ready;

    PostgresStore(Vertx vertx, QuotaConfig.Store config) {
        PgConnectOptions options = PgConnectOptions.fromUri(config.url().orElseThrow());
        config.user().ifPresent(options::setUser);
        config.password().ifPresent(options::setPassword);
        int millis = (int) config.timeout().toMillis();
        options.setCachePreparedStatements(true)
                .setConnectTimeout(millis)
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout(millis);
        options.getProperties().put("application_name", "giban-gateway-quotas");
        this.pool = PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(1))
                .connectingTo(options)
                .using(vertx)
                .build();
    }

    @Override
    public Future<Map<UUID, Double>> add(Collection<Use> uses) {
        return prepare()
                .compose(x -> uses.isEmpty() ? Future.succeededFuture(Map.of()) : send(uses))
                .onFailure(x -> ready = false);
    }

    @Override
    public Future<Void> tidy() {
        return ready ? pool.query(TIDY).execute().mapEmpty() : Future.succeededFuture();
    }

    @Override
    public Future<Void> close() {
        return pool.close();
    }

    private Future<Map<UUID, Double>> send(Collection<Use> uses) {
        UUID[] keys = uses.stream().map(Use::key).toArray(UUID[]::new);
        Integer[] taken = uses.stream().map(Use::taken).toArray(Integer[]::new);
        Double[] perSecond = uses.stream().map(Use::perSecond).toArray(Double[]::new);
        return pool.preparedQuery(ADD).execute(Tuple.of(keys, taken, perSecond)).map(PostgresStore::byKey);
    }

    private static Map<UUID, Double> byKey(RowSet<Row> rows) {
        Map<UUID, Double> taken = new HashMap<>();
        rows.forEach(row -> taken.put(row.getUUID(0), row.getDouble(1)));
        return taken;
    }

    /** The table may have been made by hand, by another gateway just now, or be gone with its database. */
    private Future<Void> prepare() {
        if (ready) {
            return Future.succeededFuture();
        }
        return pool.query(PRESENT)
                .execute()
                .compose(rows -> rows.iterator().next().getBoolean(0) ? Future.succeededFuture() : create())
                .onSuccess(x -> ready = true);
    }

    private Future<Void> create() {
        return pool.withTransaction(connection -> connection
                .query(LOCK)
                .execute()
                .compose(x -> connection.query(CREATE).execute())
                .mapEmpty());
    }
}
