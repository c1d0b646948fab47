/** How the programs behind the gateway are. */
package kr.giban.gateway.status;
