package kr.giban.bench.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A program of its own that holds connections, for the system gives each program a share of files only. Each connection is
 * used once when it is opened and, when a line comes in, once more at the end: {@code held <count>} and {@code alive <count>}
 * are what it says.
 */
final class IdleConnections {
    private static final int AT_ONCE = 32;

    private final URI address;
    private final List<Socket> sockets = Collections.synchronizedList(new ArrayList<>());

    private IdleConnections(URI address) {
        this.address = address;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        IdleConnections all = new IdleConnections(URI.create(arguments[0]));
        int count = Integer.parseInt(arguments[1]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<Integer> numbers = Collections.nCopies(count, 0);
        out.println("held " + each(numbers, x -> all.open()));
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        out.println("alive " + each(List.copyOf(all.sockets), all::ask));
    }

    /** For how many it went well. */
    private static <T> int each(List<T> ones, Consumer<T> what) throws InterruptedException {
        AtomicInteger well = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        Semaphore waiting = new Semaphore(AT_ONCE * 4);
        for (T one : ones) {
            waiting.acquire();
            threads.execute(() -> {
                try {
                    what.accept(one);
                    well.incrementAndGet();
                } catch (java.io.UncheckedIOException refused) {
                    System.err.println(refused.getMessage());
                } finally {
                    waiting.release();
                }
            });
        }
        threads.shutdown();
        threads.awaitTermination(5, TimeUnit.MINUTES);
        return well.get();
    }

    private void open() {
        try {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort());
            socket.setSoTimeout((int) Duration.ofSeconds(30).toMillis());
            sockets.add(socket);
            ask(socket);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void ask(Socket socket) {
        try {
            Http1.ask(socket, Http1.get(address, List.of()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
