package kr.giban.gateway.portal;

import kr.giban.gateway.exchange.Exchange;
import kr.giban.platform.problem.Language;

/** The language of a page. */
final class PageLanguage {
    private PageLanguage() {}

    /** A link that a person was given says which language it is for. */
    static Language of(Exchange exchange) {
        String asked = exchange.request().getParam("lang");
        return asked == null ? exchange.language() : Language.of(asked);
    }

    /** Leads to the same page in the other language. */
    static String link(Language language) {
        Language other = language == Language.EN ? Language.KO : Language.EN;
        return "<p><a href=\"?lang=%s\" lang=\"%s\">%s</a></p>"
                .formatted(other.tag(), other.tag(), Html.either(other, "한국어로 보기", "In English"));
    }
}
