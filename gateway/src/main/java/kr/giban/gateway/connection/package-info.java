/** The clients' connections: how many there may be, and for how long one may keep others waiting. */
package kr.giban.gateway.connection;
