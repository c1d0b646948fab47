package kr.giban.local.suite;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import kr.giban.local.keycloak.Realm;
import kr.giban.local.process.PlainFailure;

/** What a running suite leaves written for other commands on the same machine. */
public record RunningSuite(long pid, Ports ports, Set<Program> programs, boolean simulatedTime) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The suite that runs on a data folder. */
    public static RunningSuite on(Path data) {
        Layout layout = new Layout(data);
        if (!DataLock.isTaken(layout) || !Files.exists(layout.record())) {
            throw new PlainFailure("Nothing runs on %s. Start it: ./giban run".formatted(data));
        }
        try {
            return JSON.readValue(layout.record().toFile(), RunningSuite.class);
        } catch (IOException e) {
            throw new PlainFailure(layout.record() + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The issuer of its tokens. */
    public URI issuer() {
        return URI.create("http://127.0.0.1:%d/realms/%s".formatted(ports.keycloak(), Realm.NAME));
    }

    /** Whether anything answers on a port of this machine. */
    public static boolean accepts(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException nobody) {
            return false;
        }
    }

    void writeTo(Path file) {
        try {
            Path half = file.resolveSibling(file.getFileName() + ".tmp");
            JSON.writeValue(half.toFile(), this);
            Files.move(half, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new PlainFailure(file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
