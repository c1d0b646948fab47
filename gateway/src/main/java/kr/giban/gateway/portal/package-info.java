/** The gateway's pages for people, and the document itself. */
package kr.giban.gateway.portal;
