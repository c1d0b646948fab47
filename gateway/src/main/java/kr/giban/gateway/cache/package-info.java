/** What anybody may read, kept for a moment so that many who read the same ask the service once. */
package kr.giban.gateway.cache;
