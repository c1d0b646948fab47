package kr.giban.equipment.duplicate;

/**
 * The normal forms of a planned item; empty where it does not say.
 *
 * @param position its place in the request
 * @param classCode as it is given, or null
 * @param region the code of today for the region that it names, or null
 */
record PlannedKeys(
        int position,
        String makerKey,
        String makerCode,
        String modelKey,
        String modelNumber,
        String nameKey,
        String region,
        String classCode) {}
