import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, test } from 'node:test';
import {
    ApiError,
    AttachmentsApi,
    CentersApi,
    EquipmentApi,
    EventsApi,
    HearingsApi,
    RoadmapsApi,
    clientCredentials,
    connect,
    etagOf,
    rows,
} from '@giban/client';
import type { CenterContent, CenterResponse, ItemContent } from '@giban/client';

const gateway = process.env.GIBAN_GATEWAY!;
const token = clientCredentials({
    tokenEndpoint: process.env.GIBAN_TOKEN_ENDPOINT!,
    clientId: 'tp-busan',
    clientSecret: process.env.GIBAN_SECRET!,
});
const technopark = connect({ gateway, token, language: 'en' });
const centers = new CentersApi(technopark);
const equipment = new EquipmentApi(technopark);
let center: CenterResponse;

before(async () => {
    center = await centers.registerCenter({ idempotencyKey: randomUUID(), centerContent: content('BUSAN-TYPE-01') });
});

test('a registration repeated with its key registers once', async () => {
    const request = { idempotencyKey: randomUUID(), centerContent: content('BUSAN-TYPE-02') };
    const first = await centers.registerCenterRaw(request);
    const second = await centers.registerCenterRaw(request);
    assert.equal(first.raw.status, 201);
    assert.equal(first.raw.headers.get('Idempotency-Replayed'), null);
    assert.equal(second.raw.headers.get('Idempotency-Replayed'), 'true');
    assert.deepEqual(await second.value(), await first.value());
});

test('a list is read over its pages', async () => {
    const codes = ['BUSAN-PAGE-01', 'BUSAN-PAGE-02', 'BUSAN-PAGE-03'];
    for (const code of codes) {
        await centers.registerCenter({ idempotencyKey: randomUUID(), centerContent: content(code) });
    }
    const read = new CentersApi(connect({ gateway }));
    let pages = 0;
    const found: string[] = [];
    const list = (cursor?: string) => {
        pages++;
        return read.listCenters({ cursor, limit: 1, technopark: ['BUSAN', 'JEJU'] });
    };
    for await (const each of rows(list)) {
        found.push(each.code!);
    }
    assert.equal(pages, found.length);
    assert.equal(new Set(found).size, found.length);
    assert.ok(codes.every((code) => found.includes(code)));
});

test('an item is created, read and changed with its ETag', async () => {
    const created = await put('TYPE/0001');
    const item = await created.value();
    assert.equal(created.raw.status, 201);
    assert.equal(item.assetNo, 'TYPE/0001');
    assert.equal(item.nameKo, '주사전자현미경');
    assert.equal(item.acquiredOn, '2017-11-24');

    const read = await equipment.getEquipmentRaw({ id: item.id! });
    const changed = await equipment.changeEquipmentRaw({
        id: item.id!,
        ifMatch: etagOf(read),
        itemContentPatch: { maker: '예시정밀', spec: null },
    });
    const after = await changed.value();
    assert.equal(after.maker, '예시정밀');
    assert.equal(after.spec, undefined, 'null clears');
    assert.equal(after.model, 'SEM-7000', 'what is not said stays');
    assert.notEqual(etagOf(changed), etagOf(read));
});

test('a change of what changed meanwhile is refused with the current ETag', async () => {
    const created = await put('TYPE-0002');
    const id = (await created.value()).id!;
    const ifMatch = etagOf(created);
    const changed = await equipment.changeEquipmentRaw({ id, ifMatch, itemContentPatch: { maker: '예시정밀' } });

    const refused = await refusal(() =>
        equipment.changeEquipment({ id, ifMatch, itemContentPatch: { maker: '다른정밀' } }),
    );
    assert.equal(refused.status, 412);
    assert.equal(refused.code, 'stale-etag');
    assert.equal(refused.headers.get('ETag'), etagOf(changed));
});

test('all faults against rules come at once and in the language asked for', async () => {
    const refused = await refusal(() =>
        put('TYPE-0009', { makerCountry: 'ZZ', landingPage: 'nowhere' }),
    );
    assert.equal(refused.status, 422);
    assert.deepEqual(refused.faults.map((fault) => fault.pointer).sort(), ['/landingPage', '/makerCountry']);
    for (const fault of refused.faults) {
        assert.doesNotMatch(fault.message!, /[가-힣]/);
        assert.ok(refused.message.includes(fault.message!));
    }
});

test('who has no token may read what is public and not write', async () => {
    const anyone = connect({ gateway });
    assert.ok((await new EquipmentApi(anyone).listEquipment({ limit: 5, q: '현미경' })).items);
    const refused = await refusal(() =>
        new CentersApi(anyone).registerCenter({
            idempotencyKey: randomUUID(),
            centerContent: content('BUSAN-TYPE-09'),
        }),
    );
    assert.equal(refused.status, 401);
    assert.match(refused.problem!.title, /[가-힣]/);
});

test('a file with a Korean name goes up in a form and comes down again', async () => {
    const attachments = new AttachmentsApi(technopark);
    const id = (await (await put('TYPE-0004')).value()).id!;
    const manual = new File(['%PDF-1.4\n%한글\n%%EOF\n'], '설명서.pdf', { type: 'application/pdf' });
    const stored = await attachments.attachFile({
        id,
        idempotencyKey: randomUUID(),
        file: manual,
        kind: 'MANUAL',
        visibility: 'PUBLIC',
        captionKo: '사용 설명서',
    });
    assert.equal(stored.fileName, '설명서.pdf');
    assert.equal(stored.captionKo, '사용 설명서');
    const content = await attachments.downloadAttachment({ id, attachmentId: stored.id! });
    assert.equal(await content.text(), await manual.text());
});

test("calendars come as text, feeds as events, and other services' lists as lists", async () => {
    await put('TYPE-0005');
    assert.ok((await new HearingsApi(technopark).getHearingsCalendar()).startsWith('BEGIN:VCALENDAR'));
    assert.deepEqual((await new RoadmapsApi(connect({ gateway })).listRoadmaps()).items, []);
    const events = await new EventsApi(technopark).readEventsOfEquipment({ limit: 10 });
    assert.ok(events.length > 0 && events.every((event) => event.type));
});

function put(assetNo: string, more: Partial<ItemContent> = {}) {
    return equipment.putEquipmentRaw({
        assetNo,
        centerId: center.id!,
        ifNoneMatch: '*',
        itemContent: {
            nameKo: '주사전자현미경',
            model: 'SEM-7000',
            spec: '분해능 1.0 nm',
            acquiredOn: '2017-11-24',
            costKrw: 350_000_000,
            sharing: 'JOINT_ALLOWED',
            reportedState: 'IN_USE',
            ...more,
        },
    });
}

function content(code: string): CenterContent {
    return {
        code,
        nameKo: '해양소재 실증센터',
        hostInstitution: '부산테크노파크',
        technoparkCode: 'BUSAN',
        regionCode: '26',
    };
}

async function refusal(call: () => Promise<unknown>): Promise<ApiError> {
    try {
        await call();
    } catch (error) {
        assert.ok(error instanceof ApiError, String(error));
        return error;
    }
    return assert.fail('it was not refused');
}
