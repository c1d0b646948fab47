package kr.giban.call;

import kr.giban.platform.testing.HouseTest;

class CallHouseTest extends HouseTest {
    CallHouseTest() {
        super("call");
    }
}
