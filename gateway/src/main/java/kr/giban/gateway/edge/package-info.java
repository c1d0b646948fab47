/** What happens to a request before it is forwarded, and every refusal. */
package kr.giban.gateway.edge;
