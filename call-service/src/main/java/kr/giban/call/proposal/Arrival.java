package kr.giban.call.proposal;

import java.time.Instant;
import kr.giban.platform.arrival.ArrivalTicket;

/**
 * An instant that a submission may be judged by.
 *
 * @param ticket that says so; null for the arrival of the request itself
 * @param presented when the request itself reached the gateway
 */
record Arrival(Instant instant, ArrivalTicket ticket, Instant presented) {}
