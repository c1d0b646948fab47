package kr.giban.platform.web;

import jakarta.enterprise.context.RequestScoped;
import kr.giban.platform.problem.Language;

/** What every layer may want to know of the request at hand. */
@RequestScoped
public class RequestInfo {
    private String requestId = "";
    private Language language = Language.KO;
    private String method = "";
    private String path = "";
    private boolean publicRead;

    void set(String requestId, Language language, String method, String path) {
        this.requestId = requestId;
        this.language = language;
        this.method = method;
        this.path = path;
    }

    void readsInPublic() {
        publicRead = true;
    }

    /** Whether it reads what anyone may read, with a token or without one. */
    public boolean isPublicRead() {
        return publicRead;
    }

    /** The id that the gateway made or checked, or one made here for a direct call. */
    public String requestId() {
        return requestId;
    }

    public Language language() {
        return language;
    }

    public String method() {
        return method;
    }

    /** The path without query, as the client sent it. */
    public String path() {
        return path;
    }
}
