/**
 * The one document of the suite: merged from the services' own documents while building, served and read as the route
 * table while running.
 */
package kr.giban.gateway.openapi;
