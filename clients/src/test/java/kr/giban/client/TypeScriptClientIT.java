package kr.giban.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kr.giban.client.RunningGiban.Address;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The client in TypeScript, compiled and used as a project of its own would: {@code src/test/typescript}. */
@ExtendWith(RunningGiban.class)
class TypeScriptClientIT {
    private static final Path PACKAGE = Path.of(System.getProperty("client.typescript"));
    private static final Path CHECK = Path.of(System.getProperty("client.typescript.check"));
    private static final String INSTALL = "Install Node.js 20 or later with npm to try the client in TypeScript.";

    @BeforeAll
    static void findNode() {
        Tool.require("node", INSTALL);
        Tool.require("npm", INSTALL);
    }

    @Test
    void it_compiles_and_does_what_a_technopark_needs(Address giban) throws Exception {
        Tool npm = new Tool("npm", PACKAGE);
        npm.run("install", "--no-audit", "--no-fund");
        npm.run("run", "build");
        Tool check = new Tool("npm", CHECK);
        check.run("install", "--no-audit", "--no-fund");
        check.run("exec", "--", "tsc");

        String report = new Tool("node", CHECK).on(giban).run("--test", "--test-reporter=tap", "dist/client.test.js");

        System.out.println(report);
        assertThat(report).containsPattern("(?m)^# pass 8$").containsPattern("(?m)^# fail 0$");
    }
}
