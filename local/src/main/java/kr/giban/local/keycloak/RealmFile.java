package kr.giban.local.keycloak;

import java.nio.file.Path;

/** Writes the realm of one machine as the one file that Keycloak imports; the build runs it. */
public final class RealmFile {
    private RealmFile() {}

    /** Arguments: the folder with the two realm files, the file to write. */
    public static void main(String[] arguments) {
        Realm.local(Path.of(arguments[0])).writeTo(Path.of(arguments[1]));
    }
}
