/** Which request belongs to which operation of which service. */
package kr.giban.gateway.route;
