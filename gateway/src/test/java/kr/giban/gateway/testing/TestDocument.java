package kr.giban.gateway.testing;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import kr.giban.gateway.openapi.Documents;
import kr.giban.gateway.openapi.MergedDocument;
import kr.giban.gateway.openapi.OpenApiMerger;

/** The document of the tests, merged from those of two services, alpha and beta. */
public class TestDocument {
    private static final String ALPHA = """
            {paths: {
              '/v1/things': {
                get: {operationId: 'listThings', 'x-roles': [], 'x-public': true, responses: {}},
                post: {operationId: 'createThing', 'x-roles': ['planner', 'operator'], requestBody: {content: {'application/json': {}}}, responses: {}}},
              '/v1/things/{id}': {get: {operationId: 'getThing', 'x-roles': [], responses: {}}},
              '/v1/things/{id}.ics': {get: {operationId: 'getCalendar', 'x-roles': [], 'x-public': true, responses: {}}},
              '/v1/things/{id}/parts/{no}': {get: {operationId: 'getPart', 'x-roles': [], 'x-public': true, parameters: [
                {name: 'id', in: 'path', required: true, schema: {type: 'string'}},
                {name: 'no', in: 'path', required: true, schema: {type: 'string'}, 'x-encoded-slash': true}], responses: {}}},
              '/v1/things/feed': {get: {operationId: 'readFeed', 'x-roles': [], 'x-public': true, parameters: [
                {name: 'waitSeconds', in: 'query', schema: {type: 'integer'}}], responses: {}}},
              '/v1/proposals/{id}/submit': {post: {operationId: 'submitProposal', 'x-roles': ['applicant'], 'x-priority': 'submission', 'x-arrival-ticket': true, responses: {}}},
              '/v1/proposals/{id}/documents/{kind}': {put: {operationId: 'putDocument', 'x-roles': ['applicant'], 'x-priority': 'submission', requestBody: {content: {'application/octet-stream': {}}}, responses: {}}},
              '/v1/things/mine': {get: {operationId: 'listMine', 'x-roles': ['planner'], responses: {}}},
              '/v1/files': {
                get: {operationId: 'getFile', 'x-roles': [], 'x-public': true, responses: {}},
                post: {operationId: 'putFile', 'x-roles': [], 'x-public': true, requestBody: {content: {'application/octet-stream': {}}}, responses: {}}},
              '/v1/notes': {post: {operationId: 'putNote', 'x-roles': [], 'x-public': true, 'x-max-body': 1000, requestBody: {content: {'text/plain': {}}}, responses: {}}}},
             'x-problems': {'thing-broken': {status: 409, title: {ko: '고장 <b>', en: 'Broken <b>'}, detail: {ko: '{part} 부품이 고장입니다.', en: 'The part {part} is broken.'}, help: {ko: '나', en: 'b'}}}}
            """;
    private static final String BETA = """
            {paths: {
              '/v1/others': {
                get: {operationId: 'listOthers', 'x-roles': [], 'x-public': true, responses: {}},
                post: {operationId: 'createOther', 'x-roles': [], 'x-public': true, requestBody: {content: {'application/json': {}}}, responses: {}}},
              '/v1/others/{id}/submit': {post: {operationId: 'submitOther', 'x-roles': ['applicant'], 'x-priority': 'submission', responses: {}}}}}
            """;

    @Produces
    @Singleton
    public MergedDocument document() {
        MergedDocument own = MergedDocument.built(Thread.currentThread().getContextClassLoader());
        return new OpenApiMerger(Documents.base(), own.openapi().path("x-problems"))
                .merge(List.of(Documents.document("alpha", ALPHA), Documents.document("beta", BETA)));
    }
}
