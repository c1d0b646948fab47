/** One request and its answer, and how a refusal is said. */
package kr.giban.gateway.exchange;
