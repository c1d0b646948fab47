package kr.giban.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kr.giban.local.process.PlainFailure;

/**
 * The account that PostgreSQL runs under. It refuses to be root, so for root the command is given another identity: in a
 * user namespace of its own, where it keeps the rights on its files, or, where the kernel forbids that (most containers),
 * as {@code nobody}.
 */
public record Account(List<String> prefix, boolean nobody) {
    private static final List<String> NAMESPACE = List.of("unshare", "-U");
    private static final List<String> NOBODY = List.of("setpriv", "--reuid=nobody", "--regid=65534", "--clear-groups");

    public static Account ofThisMachine() {
        if (!isRoot()) {
            return new Account(List.of(), false);
        }
        if (works(NAMESPACE)) {
            return new Account(NAMESPACE, false);
        }
        return other();
    }

    /** For root without user namespaces. */
    static Account other() {
        if (works(NOBODY)) {
            return new Account(NOBODY, true);
        }
        throw new PlainFailure("PostgreSQL does not run as root, and neither unshare nor setpriv gives it another"
                + " account here. Start as a normal user.");
    }

    /** Gives the account what it has to write, and sees to it that the way there is open. */
    void own(Path data, Path binaries) {
        if (nobody) {
            for (Path needed : List.of(data, binaries)) {
                for (Path up = needed.toAbsolutePath().getParent(); up != null; up = up.getParent()) {
                    mayBeEntered(up, needed);
                }
            }
        }
        if (isRoot()) {
            give(data, nobody ? "nobody" : "root");
        }
    }

    private static void give(Path data, String name) {
        try (Stream<Path> paths = Files.walk(data)) {
            UserPrincipal owner =
                    data.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
            if (Files.getOwner(data).equals(owner)) {
                return;
            }
            for (Path path : paths.toList()) {
                Files.setOwner(path, owner);
            }
        } catch (IOException e) {
            throw new PlainFailure("%s cannot be given to the account %s: %s".formatted(data, name, e.getMessage()), e);
        }
    }

    private static void mayBeEntered(Path folder, Path needed) {
        try {
            if (!Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                throw new PlainFailure(
                        "PostgreSQL runs as nobody here and cannot reach %s through %s. Start as a normal"
                                        .formatted(needed, folder)
                                + " user, or move the checkout to a folder that all may enter (chmod o+x).");
            }
        } catch (IOException e) {
            throw new PlainFailure(folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static boolean works(List<String> prefix) {
        try {
            Process probe = new ProcessBuilder(
                            Stream.concat(prefix.stream(), Stream.of("true")).toList())
                    .redirectErrorStream(true)
                    .start();
            return probe.waitFor(10, TimeUnit.SECONDS) && probe.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
