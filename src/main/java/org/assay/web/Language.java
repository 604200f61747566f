package org.assay.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.assay.scoring.TraceSentences;

/** A language of the pages: the one that was chosen, else what the browser asks for, else English. */
public enum Language {
    ENGLISH(Locale.ENGLISH),
    CHINESE(Locale.CHINESE);

    private static final String COOKIE = "assay-language";

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    static Language of(RoutingContext context) {
        return Optional.ofNullable(context.request().getCookie(COOKIE))
                .map(Cookie::getValue)
                .flatMap(Language::named)
                .or(() -> context.acceptableLanguages().stream()
                        .map(LanguageHeader::tag)
                        .flatMap(tag -> named(tag).stream())
                        .findFirst())
                .orElse(ENGLISH);
    }

    static Optional<Language> named(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    String tag() {
        return locale.getLanguage();
    }

    Locale locale() {
        return locale;
    }

    public Words words() {
        return Words.in(locale);
    }

    public TraceSentences sentences() {
        return TraceSentences.in(tag());
    }

    void rememberIn(RoutingContext context) {
        context.response()
                .addCookie(Cookie.cookie(COOKIE, tag())
                        .setPath("/")
                        .setHttpOnly(true)
                        .setSecure(context.request().isSSL())
                        .setSameSite(CookieSameSite.LAX)
                        .setMaxAge(Duration.ofDays(365).toSeconds()));
    }
}
