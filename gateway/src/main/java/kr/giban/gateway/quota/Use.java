package kr.giban.gateway.quota;

import java.util.UUID;

/**
 * What was taken out of a bucket here.
 *
 * @param perSecond how fast it fills
 */
record Use(UUID key, int taken, double perSecond) {}
