"""What a technopark's system does with the client in Python."""

import os
import unittest
import uuid

from giban_client import ApiException
from giban_client.api import CentersApi, EquipmentApi, EventsApi, HearingsApi
from giban_client.connection import (
    ClientCredentials,
    connect,
    etag_of,
    problem_of,
    rows,
)
from giban_client.models import CenterContent, ItemContent, ItemContentPatch

GATEWAY = os.environ["GIBAN_GATEWAY"]
TECHNOPARK = connect(
    GATEWAY,
    token=ClientCredentials(
        os.environ["GIBAN_TOKEN_ENDPOINT"], "tp-daegu", os.environ["GIBAN_SECRET"]
    ),
    language="en",
)
ANYONE = connect(GATEWAY)


def content(code):
    return CenterContent(
        code=code,
        name_ko="기계소재 실증센터",
        host_institution="대구테크노파크",
        technopark_code="DAEGU",
        region_code="27",
    )


def key():
    return str(uuid.uuid4())


class ClientTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.centers = CentersApi(TECHNOPARK)
        cls.equipment = EquipmentApi(TECHNOPARK)
        cls.center = cls.centers.register_center(key(), content("DAEGU-PY-01"))

    def put(self, asset_no, **more):
        item = {"name_ko": "주사전자현미경", "model": "SEM-7000", "spec": "분해능 1.0 nm"}
        return self.equipment.put_equipment_with_http_info(
            self.center.id, asset_no, ItemContent(**{**item, **more}), if_none_match="*"
        )

    def test_a_list_is_read_over_its_pages(self):
        codes = ["DAEGU-PAGE-01", "DAEGU-PAGE-02", "DAEGU-PAGE-03"]
        for code in codes:
            self.centers.register_center(key(), content(code))
        found = [
            center.code
            for center in rows(
                CentersApi(ANYONE).list_centers, limit=1, technopark=["DAEGU", "JEJU"]
            )
        ]
        self.assertEqual(len(set(found)), len(found))
        self.assertLessEqual(set(codes), set(found))

    def test_an_item_is_created_and_changed_with_its_etag(self):
        created = self.put("PY/0001")
        self.assertEqual(created.status_code, 201)
        self.assertEqual(created.data.asset_no, "PY/0001")
        read = self.equipment.get_equipment_with_http_info(created.data.id)
        changed = self.equipment.change_equipment(
            created.data.id, etag_of(read), ItemContentPatch(maker="예시정밀", spec=None)
        )
        self.assertEqual(changed.maker, "예시정밀")
        self.assertIsNone(changed.spec, "null clears")
        self.assertEqual(changed.model, "SEM-7000", "what is not said stays")

    def test_a_stale_change_is_refused_with_the_current_etag(self):
        created = self.put("PY-0002")
        patch = ItemContentPatch(maker="예시정밀")
        changed = self.equipment.change_equipment_with_http_info(
            created.data.id, etag_of(created), patch
        )
        with self.assertRaises(ApiException) as refused:
            self.equipment.change_equipment(created.data.id, etag_of(created), patch)
        self.assertEqual(refused.exception.status, 412)
        self.assertEqual(refused.exception.headers["ETag"], etag_of(changed))
        self.assertEqual(problem_of(refused.exception).code, "stale-etag")

    def test_all_faults_against_rules_come_at_once(self):
        with self.assertRaises(ApiException) as refused:
            self.put("PY-0009", maker_country="ZZ", landing_page="nowhere")
        self.assertEqual(refused.exception.status, 422)
        faults = problem_of(refused.exception).errors
        self.assertEqual(
            {"/makerCountry", "/landingPage"}, {fault.pointer for fault in faults}
        )
        for fault in faults:
            self.assertTrue(fault.message.isascii(), fault.message)

    def test_without_a_token_one_reads_what_is_public(self):
        self.assertIsNotNone(EquipmentApi(ANYONE).list_equipment(limit=5, q="현미경").items)
        with self.assertRaises(ApiException) as refused:
            CentersApi(ANYONE).register_center(key(), content("DAEGU-PY-09"))
        self.assertEqual(refused.exception.status, 401)

    def test_calendars_come_as_text_and_feeds_as_events(self):
        self.put("PY-0005")
        calendar = HearingsApi(ANYONE).get_hearings_calendar()
        self.assertTrue(calendar.startswith("BEGIN:VCALENDAR"))
        self.assertTrue(EventsApi(TECHNOPARK).read_events_of_equipment(limit=10))


if __name__ == "__main__":
    unittest.main()
