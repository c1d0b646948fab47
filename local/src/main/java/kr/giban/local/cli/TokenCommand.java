package kr.giban.local.cli;

import java.io.PrintStream;
import java.net.URI;
import kr.giban.local.keycloak.Realm;
import kr.giban.local.process.PlainFailure;
import kr.giban.local.suite.Checkout;
import kr.giban.local.suite.RunningSuite;
import kr.giban.local.token.Identities;
import kr.giban.local.token.TokenClient;

/** Prints an access token and nothing else, so that it can stand inside another command. */
final class TokenCommand {
    private final PrintStream out;

    TokenCommand(PrintStream out) {
        this.out = out;
    }

    int execute(Arguments arguments) {
        if (arguments.words().size() != 1) {
            throw new PlainFailure("Whose token? ./giban token <role or user>, for example ./giban token planner");
        }
        Identities identities = new Identities(Realm.local(Checkout.find().deploy()));
        URI issuer = RunningSuite.on(arguments.data()).issuer();
        out.println(identities.token(arguments.words().get(0), new TokenClient(issuer)));
        return 0;
    }
}
