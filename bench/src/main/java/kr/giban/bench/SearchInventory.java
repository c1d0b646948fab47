package kr.giban.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import kr.giban.local.process.PlainFailure;

/**
 * An inventory of synthetic items, with the words of the trade as unevenly spread as they are, and what people look for in it.
 * What the items are found by is made by the service itself.
 */
final class SearchInventory {
    /** The index by which the service asks every few seconds what is left to be made findable. */
    static final String UNFILLED = "equipment_item_unfilled";

    private static final int CENTERS = 188;
    private static final long SEED = 20_220_321;
    private static final Duration LIMIT = Duration.ofHours(1);

    /** The first are the most frequent. */
    private static final List<String> THINGS = List.of(
            "주사전자현미경|Scanning electron microscope",
            "질량분석기|Mass spectrometer",
            "만능재료시험기|Universal testing machine",
            "광학현미경|Optical microscope",
            "엑스선회절분석기|X-ray diffractometer",
            "투과전자현미경|Transmission electron microscope",
            "환경시험기|Environmental test chamber",
            "열분석기|Thermal analyzer",
            "가스크로마토그래피|Gas chromatograph",
            "분광광도계|Spectrophotometer",
            "피로시험기|Fatigue tester",
            "표면조도측정기|Surface roughness tester",
            "원심분리기|Centrifuge",
            "스퍼터|Sputter",
            "네트워크분석기|Network analyzer",
            "오실로스코프|Oscilloscope",
            "사출성형기|Injection molding machine",
            "레이저가공기|Laser processing machine",
            "3차원측정기|Coordinate measuring machine",
            "플라즈마식각기|Plasma etcher",
            "화학기상증착기|Chemical vapor deposition system",
            "입도분석기|Particle size analyzer",
            "동결건조기|Freeze dryer",
            "전기로|Electric furnace");

    private static final List<String> QUALIFIERS =
            List.of("고분해능", "자동", "대형", "휴대용", "고온", "정밀", "진공", "다채널", "초고속", "저온", "복합", "이중");
    private static final List<String> MAKERS = List.of(
            "한빛정밀",
            "Norvik",
            "대성과학",
            "Altenburg",
            "Shinwoo",
            "Keltron",
            "서린계측",
            "Brightwell",
            "Maruhana",
            "Ostrava",
            "미래시스템",
            "Duvalier",
            "Pellmann",
            "Quantis",
            "Vectrix",
            "누리테크",
            "Zenkai",
            "Hartwick",
            "Lumetra",
            "Solvane");
    private static final List<String> NOTES = List.of(
            "소재 부품의 표면 관찰",
            "반도체 박막 두께 측정",
            "고분자 재료의 인장 강도 시험",
            "이차전지 전극 성분 분석",
            "자동차 부품 내구성 평가",
            "바이오 의약품 순도 분석",
            "금속 분말의 입도 분포 측정",
            "세라믹 소결 특성 평가",
            "전자파 적합성 시험",
            "광학 렌즈 형상 측정");

    private final Db database;
    private final int items;

    SearchInventory(Db database, int items) {
        this.database = database;
        this.items = items;
    }

    /** Stores all items and waits until the service has made all of them findable. */
    void store() {
        storeCenters();
        database.withoutIndexes("equipment_item", Set.of(UNFILLED), () -> {
            storeItems(0);
            database.execute("ANALYZE");
            until(() -> database.number(
                            "SELECT count(*) FROM (SELECT FROM equipment_item WHERE search_version = 0 LIMIT 1) one")
                    == 0);
            // To be made findable each row was written once more. Those that come by imports are written once.
            database.execute("VACUUM FULL equipment_item");
        });
        database.execute("VACUUM ANALYZE equipment_tally");
    }

    /** Reads every row once, so that they are in the memory of the database as when it has run for a while. */
    void warm() {
        database.execute("SET enable_seqscan = off; SET enable_bitmapscan = off;"
                + " SELECT count(cost_krw) + count(length(features)) FROM equipment_item WHERE name_ko >= ''");
    }

    /** Stores all items for who looks for none: without what they are found by. */
    void storeUnfindable() {
        storeCenters();
        storeItems(Integer.MAX_VALUE);
        database.execute("ANALYZE");
    }

    private void storeCenters() {
        database.execute("""
                INSERT INTO center (id, code, name_ko, host_institution, organization_id, region_code, state, version,
                    created_at, updated_at, latitude, longitude)
                SELECT gen_random_uuid(), 'BENCH-' || n, '실증센터 ' || n, '예시대학교 ' || n, 'tp-' || n %% 19,
                    (SELECT code FROM code WHERE list = 'regions' AND valid_to = '9999-12-31' ORDER BY code OFFSET n %% 17 LIMIT 1),
                    'ACTIVE', 0, '2022-01-01', '2022-01-01', 34 + n %% 40 / 10.0, 126 + n %% 30 / 10.0
                FROM generate_series(1, %d) n""".formatted(CENTERS));
    }

    /** By two connections, for one keeps one processor busy. */
    private void storeItems(int searchVersion) {
        CompletableFuture<Void> first =
                CompletableFuture.runAsync(() -> database.execute(insert(searchVersion, 1, items / 2)));
        database.execute(insert(searchVersion, items / 2 + 1, items));
        first.join();
    }

    /** The time-ordered identifiers and the centers go together, as items of an import do. */
    private static String insert(int searchVersion, int from, int to) {
        return """
                INSERT INTO equipment_item (id, center_id, asset_no, nfec_no, name_ko, name_en, maker, model, spec, class_code,
                    acquired_on, cost_krw, sharing, reported_state, utilization_year, utilization_percent, features, keywords,
                    search_version, version, created_at, updated_at)
                SELECT uuid_v7(1646092800000, n), c.id, 'EQ-' || n,
                    'NFEC-' || 2000 + n %% 22 || '-' || lpad((1 + n %% 12)::text, 2, '0') || '-' || lpad((n %% 1000000)::text, 6, '0'),
                    q.word || ' ' || split_part(t.word, '|', 1), split_part(t.word, '|', 2),
                    m.word, chr(65 + (r.a %% 26)::int) || chr(65 + (r.b %% 4)::int) || '-' || r.c %% 200 * 45 + 1000,
                    '최대 ' || r.a %% 900 || ' mm, ' || r.b %% 90 || ' kV, 정밀도 ' || r.c %% 50 || ' um',
                    chr(65 + ((r.d + length(t.word)) %% 8)::int), date '2000-01-01' + (r.b %% 8000)::int,
                    power(10, 7 + r.c %% 2700 / 1000.0)::bigint,
                    (array['JOINT_ALLOWED', 'JOINT_SERVICE', 'JOINT_ALLOWED', NULL])[1 + r.d %% 4],
                    (array['IN_USE', 'IN_USE', 'IN_USE', 'UNDERUSED', 'IDLE'])[1 + r.a %% 5],
                    CASE WHEN r.b %% 3 > 0 THEN 2021 END, CASE WHEN r.b %% 3 > 0 THEN r.c %% 100 END,
                    f.word || ' 및 ' || g.word || ' 지원', array[split_part(f.word, ' ', 1)], %d, 0,
                    timestamptz '2022-03-01' + n * interval '1 second', timestamptz '2022-03-01' + n * interval '1 second'
                FROM generate_series(%d, %d) n
                CROSS JOIN LATERAL (SELECT abs(hashint8extended(n, 1)) AS a, abs(hashint8extended(n, 2)) AS b,
                    abs(hashint8extended(n, 3)) AS c, abs(hashint8extended(n, 4)) AS d) r
                CROSS JOIN LATERAL (SELECT (%s)[1 + floor(24 * power(r.a %% 10007 / 10007.0, 2))::int] AS word) t
                CROSS JOIN LATERAL (SELECT (%s)[1 + r.b %% 12] AS word) q
                CROSS JOIN LATERAL (SELECT (%s)[1 + floor(20 * power(r.c %% 10007 / 10007.0, 2))::int] AS word) m
                CROSS JOIN LATERAL (SELECT (%s)[1 + r.d %% 10] AS word) f
                CROSS JOIN LATERAL (SELECT (%s)[1 + r.a / 7 %% 10] AS word) g
                JOIN (SELECT id, row_number() OVER (ORDER BY code) - 1 AS place FROM center WHERE code LIKE 'BENCH-%%') c
                    ON c.place = n / 50 %% %d""".formatted(
                        searchVersion,
                        from,
                        to,
                        array(THINGS),
                        array(QUALIFIERS),
                        array(MAKERS),
                        array(NOTES),
                        array(NOTES),
                        CENTERS);
    }

    private static String array(List<String> words) {
        return "array['" + String.join("', '", words) + "']";
    }

    /** What people look for: a fifth of it common words, the rest ever rarer, some misspelled. */
    List<String> queries(int count) {
        Random random = new Random(SEED);
        List<String> queries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String thing = THINGS.get(random.nextInt(THINGS.size()));
            String korean = thing.substring(0, thing.indexOf('|'));
            String english = thing.substring(thing.indexOf('|') + 1);
            String maker = MAKERS.get(random.nextInt(MAKERS.size()));
            int number = 1 + random.nextInt(items);
            queries.add(
                    switch (i % 10) {
                        case 0, 5 ->
                            List.of("현미경", "분석기", "시험기", "전자현미경", "측정", "분석").get(random.nextInt(6));
                        case 1 -> korean;
                        case 2 -> korean + " " + maker;
                        case 3 -> english.toLowerCase(Locale.ROOT);
                        case 4 -> QUALIFIERS.get(random.nextInt(QUALIFIERS.size())) + " " + korean + " " + maker;
                        case 6 -> "EQ-" + number;
                        case 7 ->
                            String.format(
                                    Locale.ROOT,
                                    "%c%c-%d",
                                    'A' + random.nextInt(26),
                                    'A' + random.nextInt(4),
                                    1000 + 45 * random.nextInt(200));
                        case 8 ->
                            String.format(
                                    Locale.ROOT,
                                    "NFEC-%d-%02d-%06d",
                                    2000 + number % 22,
                                    1 + number % 12,
                                    number % 1_000_000);
                        default -> maker.length() < 6 ? "반도체 " + maker : maker.substring(0, 3) + maker.substring(4);
                    });
        }
        return queries;
    }

    private static void until(BooleanSupplier reached) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new PlainFailure("The items do not become findable; see the logs in .giban/bench/search/logs");
            }
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
    }
}
