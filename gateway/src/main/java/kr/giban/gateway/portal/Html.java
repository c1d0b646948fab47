package kr.giban.gateway.portal;

import io.vertx.core.http.HttpServerResponse;
import kr.giban.platform.problem.Language;

/** The frame of the small pages: no script, no address of elsewhere. */
public final class Html {
    private static final String STYLE = """
            :root{color-scheme:light dark}
            body{font:16px/1.6 system-ui,"Noto Sans KR","Malgun Gothic",sans-serif;max-width:56rem;margin:2rem auto;padding:0 1rem}
            h1{font-size:1.5rem}h2{font-size:1.1rem}code{font-size:.95em}
            table{border-collapse:collapse;width:100%}
            th,td{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #8885;vertical-align:top}
            .up{color:#1a7f37}.down{color:#cf222e}nav{font-size:.9rem}
            """;

    private Html() {}

    /** Text as it may stand in an element or a quoted attribute. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Korean and English of one thing. */
    public static String either(Language language, String korean, String english) {
        return language == Language.EN ? english : korean;
    }

    /** Ends the response with a page. */
    public static void write(HttpServerResponse response, Language language, String title, String body) {
        String page = """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width,initial-scale=1">
                <title>%s</title><style>%s</style></head>
                <body><nav><a href="/docs">API</a> · <a href="/changelog">%s</a> · <a href="/problems">%s</a> · <a href="/status">%s</a></nav>
                <h1>%s</h1>
                %s
                </body></html>
                """.formatted(
                        language.tag(),
                        escape(title),
                        STYLE,
                        either(language, "변경 내역", "Changes"),
                        either(language, "오류 코드", "Problems"),
                        either(language, "상태", "Status"),
                        escape(title),
                        body);
        response.putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader("Content-Language", language.tag())
                .putHeader("Vary", "Accept, Accept-Language")
                .putHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(page);
    }
}
