package kr.giban.roadmap;

import kr.giban.platform.testing.HouseTest;

class HouseWallsTest extends HouseTest {
    HouseWallsTest() {
        super("roadmap");
    }
}
