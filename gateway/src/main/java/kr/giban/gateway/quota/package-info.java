/**
 * How much each caller may ask for. A request is judged by what this gateway knows, at once; what other gateways let through
 * is learned from a store beside that, and costs no request any time.
 */
package kr.giban.gateway.quota;
