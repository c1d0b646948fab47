package kr.giban.hearing;

import kr.giban.platform.testing.HouseTest;

class HearingHouseTest extends HouseTest {
    HearingHouseTest() {
        super("hearing");
    }
}
