/** How fast files come into the inventory. */
package kr.giban.bench.imports;
