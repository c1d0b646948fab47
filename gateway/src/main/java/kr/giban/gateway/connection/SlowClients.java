package kr.giban.gateway.connection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import kr.giban.gateway.exchange.ProblemAnswer;
import kr.giban.gateway.exchange.ProblemWriter;
import kr.giban.platform.problem.Language;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.request.RequestId;

/** What becomes of clients that keep others waiting, and how many there were. */
@Singleton
public class SlowClients {
    private final ConnectionConfig config;
    private final double bytesPerNano;
    private final ProblemWriter problems;
    private final Counter heads;
    private final Counter bodies;
    private final Counter answers;

    SlowClients(ConnectionConfig config, ProblemWriter problems, MeterRegistry metrics) {
        this.config = config;
        this.bytesPerNano = config.bodyRate().asLongValue() / (double) TimeUnit.SECONDS.toNanos(1);
        this.problems = problems;
        this.heads = counter("head", metrics);
        this.bodies = counter("body", metrics);
        this.answers = counter("answer", metrics);
    }

    private static Counter counter(String what, MeterRegistry metrics) {
        return Counter.builder("giban.gateway.slow.clients")
                .description("Clients that were cut off because they were too slow")
                .tag("in", what)
                .register(metrics);
    }

    Duration headTimeout() {
        return config.headTimeout();
    }

    /** In how much time a client must take what waits for it; zero for any. */
    public Duration answerTimeout() {
        return config.answerTimeout();
    }

    /**
     * Whether a client sends less than it must.
     *
     * @param nanos that it was waited for
     */
    public boolean isTooSlow(long bytes, long nanos) {
        return bytes < bytesPerNano * nanos;
    }

    /** A client was cut off that did not send its body. */
    public void bodyMissing() {
        bodies.increment();
    }

    /** A client was cut off that did not take its answer. */
    public void answerNotTaken() {
        answers.increment();
    }

    void answerNotTaken(ChannelHandlerContext connection) {
        answerNotTaken();
        close(connection);
    }

    /** Says so if it can: where the server has not found out yet what the client speaks, it cannot. */
    void headMissing(ChannelHandlerContext connection) {
        heads.increment();
        if (connection.pipeline().get(HttpResponseEncoder.class) == null) {
            close(connection);
        } else {
            ChannelFuture told = connection.channel().writeAndFlush(answer());
            told.addListener(x -> close(connection));
        }
    }

    /** From here outward: a close from within would wait until all is taken. */
    @SuppressWarnings("FutureReturnValueIgnored") // Nobody waits for it.
    private static void close(ChannelHandlerContext connection) {
        connection.close();
    }

    /** In Korean: what the client would rather read stands in the head. */
    private FullHttpResponse answer() {
        String requestId = RequestId.of(null);
        ProblemAnswer answer =
                problems.render(Language.KO, null, requestId, ProblemException.of("request-head-timeout"));
        FullHttpResponse response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(answer.status()),
                Unpooled.wrappedBuffer(answer.body().getBytes()));
        answer.headers().forEach(response.headers()::set);
        response.headers()
                .set(RequestId.HEADER, requestId)
                .set(HttpHeaderNames.CONTENT_LENGTH, answer.body().length())
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        return response;
    }
}
