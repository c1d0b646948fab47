/** Carries a request to its service and the answer back, streaming both ways. */
package kr.giban.gateway.proxy;
