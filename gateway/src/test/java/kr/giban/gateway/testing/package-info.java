/** What stands around the gateway in its tests: services, an identity provider, a client. */
package kr.giban.gateway.testing;
