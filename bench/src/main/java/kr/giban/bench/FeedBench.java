package kr.giban.bench;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import kr.giban.local.process.PlainFailure;
import kr.giban.local.suite.Program;
import kr.giban.local.suite.Suite;

/**
 * roadmap-service replays a long feed of hearing-service: HTTP, JSON and its own transactions, nothing left out. A second
 * replay is cut by {@code kill -9}; a trigger of this bench then counts how often each event took effect.
 */
final class FeedBench implements Bench {
    private static final double GOAL = 5000;
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final String ARRIVED = "select count(*) from consultation_opinion";

    @Override
    public String name() {
        return "feed";
    }

    @Override
    public List<Figure> measure(boolean quick) {
        int events = quick ? 5_000 : 100_000;
        EnumSet<Program> programs = EnumSet.of(Program.POSTGRES, Program.KEYCLOAK, Program.HEARING, Program.ROADMAP);
        try (Suite suite = Suites.underLoad(name()).programs(programs).fresh().build()) {
            suite.start();
            suite.kill9(Program.ROADMAP);
            Db roadmap = new Db(suite.databaseUrl(Program.ROADMAP));
            publish(new Db(suite.databaseUrl(Program.HEARING)), events);
            double rate = rate(suite, roadmap, events);
            replayWithDeath(suite, roadmap, events);
            return List.of(
                    Figure.atLeast("feed.replay", rate, "events/s", quick ? 0 : GOAL),
                    Figure.atMost(
                            "feed.skipped",
                            events - roadmap.number("select count(distinct id) from bench_effect"),
                            "events",
                            0),
                    Figure.atMost(
                            "feed.twice",
                            roadmap.number("select count(*) - count(distinct id) from bench_effect"),
                            "events",
                            0));
        }
    }

    /** Fills the outbox as hearing-service does when so many opinions come in; of today, since retention is kept. */
    private static void publish(Db hearing, int events) {
        hearing.execute("""
                insert into outbox (id, type, subject, scope, time, data)
                select id, 'opinion.received', 'opinions/' || id, 'internal', current_timestamp,
                       jsonb_build_object('opinionId', id, 'consultationId', c, 'roadmapId', c, 'version', 1,
                                          'target', jsonb_build_object('kind', 'TASK', 'taskCode', '2023-BIO-03'))
                  from (select gen_random_uuid() as id from generate_series(1, %d)) ids,
                       (select gen_random_uuid() as c) consultation""".formatted(events));
        until(() -> hearing.number("select count(*) from outbox where position is null") == 0);
    }

    /** From the first events in the consumer's database to the last, so that starting the program does not count. */
    private static double rate(Suite suite, Db roadmap, int events) {
        suite.restart(Program.ROADMAP);
        until(() -> roadmap.number(ARRIVED) > 0);
        double before = roadmap.number(ARRIVED);
        Stopwatch watch = new Stopwatch();
        until(() -> roadmap.number(ARRIVED) >= events);
        return Math.max(1, events - before) / watch.seconds();
    }

    private static void replayWithDeath(Suite suite, Db roadmap, int events) {
        suite.kill9(Program.ROADMAP);
        roadmap.execute("delete from feed_position where source = 'hearing'");
        roadmap.execute("delete from consultation_opinion");
        roadmap.execute("create table bench_effect (id uuid)");
        roadmap.execute("""
                create function bench_count() returns trigger language plpgsql as
                'begin insert into bench_effect values (new.id); return new; end'""");
        roadmap.execute("create trigger bench_count before insert on consultation_opinion "
                + "for each row execute function bench_count()");
        suite.restart(Program.ROADMAP);
        until(() -> roadmap.number(ARRIVED) >= events / 3.0);
        suite.kill9(Program.ROADMAP);
        suite.restart(Program.ROADMAP);
        until(() -> roadmap.number(ARRIVED) >= events);
    }

    private static void until(BooleanSupplier reached) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new PlainFailure("The feed stands still; see the logs in .giban/bench/feed/logs");
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
