package kr.giban.local.suite;

import java.nio.file.Path;
import java.util.EnumSet;
import kr.giban.local.keycloak.KeycloakServer;
import kr.giban.local.keycloak.Realm;
import kr.giban.local.process.PlainFailure;
import kr.giban.local.process.Tools;

/**
 * Does in the build what the very first start would otherwise wait for: unpacks PostgreSQL and Keycloak, builds Keycloak
 * and imports the realm. A start does the same for itself where this was left out.
 */
public final class Preparation {
    private Preparation() {}

    /** Argument: a folder for the data of a suite that runs for a moment. */
    public static void main(String[] arguments) {
        Progress progress = Progress.to(System.out);
        Checkout checkout = Checkout.find();
        if (KeycloakServer.isPrepared(Realm.local(checkout.deploy()), new Tools(checkout.tools()))) {
            return;
        }
        SuiteBuilder suite = Suite.builder()
                .data(Path.of(arguments[0]))
                .fresh()
                .portBase(FreePorts.base())
                .programs(EnumSet.of(Program.POSTGRES, Program.KEYCLOAK))
                .progress(progress);
        try {
            progress.timed(
                    "PostgreSQL and Keycloak prepared", () -> suite.start().stop());
        } catch (PlainFailure failure) {
            // A build can do without; the first start will say it again to somebody who needs it.
            progress.say("PostgreSQL and Keycloak are left to the first start: " + failure.getMessage());
        }
    }
}
