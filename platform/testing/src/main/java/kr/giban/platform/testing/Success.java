package kr.giban.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;

/**
 * An operation that was called once and did what it should. Preparing what it needs is the dear part of a case, so all cases
 * that begin with a success look at the same one; each only sends what changes nothing more.
 */
record Success(Sample sample, Call call, Response answer) {
    static Success of(ApiOperation operation, Sample sample) {
        Call call = new Call(operation, sample.copy());
        return new Success(sample, call, call.send());
    }

    /** The answer, once it is sure that it is one. */
    Response checked() {
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 299);
        return answer;
    }
}
