/** The gateway beside other proxies. */
package kr.giban.bench.gateway;
