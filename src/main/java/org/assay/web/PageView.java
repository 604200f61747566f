package org.assay.web;

import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Locale;
import org.assay.scoring.TraceSentences;
import org.assay.security.Csrf;
import org.assay.security.CurrentCaller;

/** What every page knows: who reads it, in which language, and what its forms send along. */
@RequestScoped
class PageView {
    private final RoutingContext context;
    private final SecurityIdentity identity;
    private final CurrentCaller caller;

    PageView(RoutingContext context, SecurityIdentity identity, CurrentCaller caller) {
        this.context = context;
        this.identity = identity;
        this.caller = caller;
    }

    TemplateInstance of(Template template) {
        Locale language = language();
        return template.instance()
                .setLocale(language)
                .data("language", language.getLanguage())
                .data("csrf", Csrf.token(context))
                .data("caller", identity.isAnonymous() ? null : caller.caller());
    }

    /** The words of a bundle in the reader's language. */
    <T> T words(Class<T> bundle) {
        return language().equals(Locale.CHINESE)
                ? MessageBundles.get(bundle, Localized.Literal.of("zh"))
                : MessageBundles.get(bundle);
    }

    /** How the sums of a trace read in the reader's language. */
    TraceSentences sentences() {
        return TraceSentences.in(language().getLanguage());
    }

    private Locale language() {
        return context.acceptableLanguages().stream()
                .map(LanguageHeader::tag)
                .filter(tag -> tag.equals("zh") || tag.equals("en"))
                .findFirst()
                .map(Locale::of)
                .orElse(Locale.ENGLISH);
    }
}
