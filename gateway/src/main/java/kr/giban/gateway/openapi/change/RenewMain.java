package kr.giban.gateway.openapi.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import kr.giban.gateway.openapi.MergedDocument;
import kr.giban.platform.time.Seoul;

/** Run by the profile renew-document, after the merge. */
public final class RenewMain {
    private RenewMain() {}

    /**
     * Renews the committed document.
     *
     * @param args the module's folder and the folder of its classes
     */
    public static void main(String[] args) throws IOException {
        String built = Files.readString(Path.of(args[1]).resolve(MergedDocument.YAML));
        String today = LocalDate.now(Clock.system(Seoul.ZONE)).toString();
        new CommittedDocument(Path.of(args[0])).renew(built, today);
    }
}
