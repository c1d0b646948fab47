package kr.giban.equipment;

import kr.giban.platform.testing.HouseTest;

class EquipmentHouseTest extends HouseTest {
    EquipmentHouseTest() {
        super("equipment");
    }
}
