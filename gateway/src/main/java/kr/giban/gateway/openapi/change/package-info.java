/**
 * What differs between two documents of the suite, and which of it would break a client: the committed document may not be
 * replaced by one that does, unless that is meant and says why.
 */
package kr.giban.gateway.openapi.change;
