/**
 * A client of the Giban API. The operations in {@code api} and the bodies in {@code model} are generated from the gateway's
 * document at each build; what is written by hand here carries them: connection, token, errors, paging, files.
 */
package kr.giban.client;
