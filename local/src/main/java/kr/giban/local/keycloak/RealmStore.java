package kr.giban.local.keycloak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.giban.local.process.PlainFailure;
import kr.giban.local.process.Tools;
import kr.giban.local.process.Trees;
import kr.giban.local.process.Versions;
import kr.giban.platform.digest.Sha256;

/**
 * Keycloak's database file in a home. Nothing lives in it but the realm of the two files in deploy, so it is made anew when
 * they change. Making it takes Keycloak longer than all the rest of its start; therefore a file once made is kept and new
 * homes begin with a copy.
 */
final class RealmStore {
    private static final String FILE = "keycloakdb.mv.db";

    private final Path home;
    private final Tools tools;
    private String digest;
    private boolean importing;

    RealmStore(Path home, Tools tools) {
        this.home = home;
        this.tools = tools;
    }

    /** Whether a home for the realm can begin with a copy. */
    static boolean isKept(Realm realm, Tools tools) {
        return tools.has(kept(digest(realm)));
    }

    /** Lays the realm out for import, and the database file of the very same realm if there is one. */
    void prepare(Realm realm) {
        try {
            Trees.delete(home.resolve("data/tmp"));
            Files.createDirectories(home.resolve("conf"));
            Files.createDirectories(home.resolve("providers"));
            realm.writeTo(home.resolve("data/import/giban-realm.json"));
            digest = digest(realm);
            if (Files.exists(mark()) && Files.readString(mark()).equals(digest)) {
                return;
            }
            Files.deleteIfExists(mark());
            Trees.delete(database().getParent());
            Files.createDirectories(database().getParent());
            importing = !tools.has(kept(digest));
            if (!importing) {
                Files.copy(tools.path(kept(digest)).resolve(FILE), database());
            }
        } catch (IOException e) {
            throw new PlainFailure(home + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** An import that was cut short leaves no mark and is done anew. */
    void markImported() {
        try {
            Files.writeString(mark(), digest);
        } catch (IOException e) {
            throw new PlainFailure(mark() + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** Only while Keycloak does not run: its file is whole then. */
    void keep() {
        if (importing && Files.exists(mark())) {
            tools.get(kept(digest), folder -> Files.copy(database(), folder.resolve(FILE)));
        }
    }

    private static String digest(Realm realm) {
        return Sha256.hex(Versions.of("keycloak") + realm.text());
    }

    private static String kept(String digest) {
        return "keycloak-realm-" + digest.substring(0, 16);
    }

    private Path database() {
        return home.resolve("data/h2").resolve(FILE);
    }

    private Path mark() {
        return home.resolve("realm.sha256");
    }
}
