/** Answers in fewer bytes for those who ask for that, and the tags that go with it. */
package kr.giban.gateway.coding;
