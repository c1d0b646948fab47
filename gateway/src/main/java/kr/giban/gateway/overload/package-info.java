/** What is turned away when there is too much, in which order, and what is owed to a submission that is. */
package kr.giban.gateway.overload;
