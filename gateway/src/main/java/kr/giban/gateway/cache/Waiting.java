package kr.giban.gateway.cache;

import io.vertx.core.Context;
import kr.giban.gateway.exchange.Exchange;

/**
 * One who asked for what another has just asked for.
 *
 * @param loop where its request is at home
 * @param alone asks for itself
 */
record Waiting(Exchange exchange, Context loop, Runnable alone) {}
