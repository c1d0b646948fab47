package kr.giban.equipment.item;

import java.math.BigDecimal;

/**
 * An item of a list.
 *
 * @param matchedBy by what words it was found; null if none were looked for
 * @param distanceKm how far its center is; null if nobody asked, or the center has no place
 */
record Found(Item item, String matchedBy, BigDecimal distanceKm) {}
