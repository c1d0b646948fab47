package kr.giban.local.postgres;

/** A database that belongs to one role. */
public record Database(String name, int port, String user, String password) {

    /** Without user and password, as the programs are told. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, name);
    }

    /** All in one, for tools; passwords here are made of letters and digits only. */
    public String urlWithPassword() {
        return "%s?user=%s&password=%s".formatted(url(), user, password);
    }
}
