package kr.giban.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/** Sees a request's answer on its way from the service. All of it happens on the request's event loop. */
public interface AnswerWatch {
    /** May change the headers of the question, each time it is sent. */
    void asks(MultiMap question);

    /** Whether an answer of this status, which must have no body, is not the client's: then {@link #taken} answers it. */
    boolean takes(int status);

    /**
     * Answers the client.
     *
     * @param ofService headers, without those that are not for clients
     */
    void taken(MultiMap ofService);

    /**
     * The answer begins to go to the client as it is.
     *
     * @param ofService its headers as they come from the service, without those that are not for clients; to be kept
     * @param toClient all headers of the answer, to be added to
     */
    void begins(int status, MultiMap ofService, MultiMap toClient);

    void piece(Buffer piece);

    /** All of it has come. One that breaks off never ends. */
    void ends();
}
