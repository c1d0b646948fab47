package kr.giban.bench.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kr.giban.bench.Installed;
import kr.giban.local.process.Child;

/** nginx as what stands behind the proxies, and as the proxy to be measured against. */
final class Nginx {
    static final String NAME = "nginx";

    private static final String COMMON = """
            daemon off;
            pid %1$s/nginx.pid;
            error_log %1$s/error.log;
            worker_processes %2$d;
            worker_rlimit_nofile 20000;
            events { worker_connections 16000; }
            http {
              access_log off;
              keepalive_timeout 600s;
              keepalive_requests 1000000000;
              client_body_temp_path %1$s/body; proxy_temp_path %1$s/proxy; fastcgi_temp_path %1$s/fastcgi;
              uwsgi_temp_path %1$s/uwsgi; scgi_temp_path %1$s/scgi;
            %3$s
            }
            """;
    private static final String ANSWERS = """
              server {
                listen 127.0.0.1:%d backlog=4096;
                default_type application/json;
                root %s;
                location /realms/ { }
                location / { return 200 "%s"; }
              }
            """;
    private static final String FORWARDS = """
              upstream behind { server 127.0.0.1:%d; keepalive 128; keepalive_requests 1000000000; }
              server {
                listen 127.0.0.1:%d backlog=4096 reuseport;
                location / { proxy_pass http://behind; proxy_http_version 1.1; proxy_set_header Connection ""; }
              }
            """;

    private Nginx() {}

    /** Answers everything with one kilobyte, but for the files that stand under {@code realms} in the folder. */
    static Child answering(Processes processes, Path folder, int port) {
        return start(processes, folder, "upstream-" + port, 1, ANSWERS.formatted(port, folder, "x".repeat(1024)), port);
    }

    /** A plain proxy with two workers and connections that are kept. */
    static Child forwarding(Processes processes, Path folder, int port, int upstream) {
        return start(processes, folder, "nginx", 2, FORWARDS.formatted(upstream, port), port);
    }

    private static Child start(Processes processes, Path folder, String name, int workers, String http, int port) {
        Path own = folder.resolve(name);
        try {
            Files.createDirectories(own);
            Files.writeString(own.resolve("nginx.conf"), COMMON.formatted(own, workers, http));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> command = List.of(
                Installed.find(NAME).orElseThrow().toString(),
                "-c",
                own.resolve("nginx.conf").toString(),
                "-e",
                own + "/error.log");
        return processes.start(name, command, Map.of(), URI.create("http://127.0.0.1:" + port + "/"));
    }
}
