package org.assay.web;

import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.assay.security.Caller;
import org.assay.security.Csrf;
import org.assay.security.CurrentCaller;
import org.assay.security.Role;

/** What every page knows: who reads it, in which language, where it stands, and what its forms send along. */
@RequestScoped
public class PageView {
    private final RoutingContext context;
    private final SecurityIdentity identity;
    private final CurrentCaller caller;

    PageView(RoutingContext context, SecurityIdentity identity, CurrentCaller caller) {
        this.context = context;
        this.identity = identity;
        this.caller = caller;
    }

    public TemplateInstance of(Template template) {
        Language language = language();
        Optional<Caller> reader = identity.isAnonymous() ? Optional.empty() : Optional.of(caller.caller());
        return template.instance()
                .setLocale(language.locale())
                .data("language", language.tag())
                .data("words", language.words())
                .data("csrf", Csrf.token(context))
                .data("caller", reader.orElse(null))
                .data("mayDecide", reader.map(Caller::mayDecide).orElse(false))
                .data("mayRead", reader.map(PageView::mayRead).orElse(false))
                .data("isAdmin", reader.map(one -> one.is(Role.ADMIN)).orElse(false))
                .data("here", here())
                .data("path", path())
                .data("isLoadable", isLoadable());
    }

    /** The words of a bundle in the reader's language. */
    public <T> T bundle(Class<T> bundle) {
        return switch (language()) {
            case CHINESE -> MessageBundles.get(bundle, Localized.Literal.of("zh"));
            case ENGLISH -> MessageBundles.get(bundle);
        };
    }

    public Language language() {
        return Language.of(context);
    }

    /** Whether htmx asks for a part of a page. */
    public boolean isPart() {
        return context.request().getHeader("HX-Request") != null;
    }

    /** Sends the reader to another page of ours, also where htmx asked. */
    public Response leaveFor(String place) {
        return isPart()
                ? Response.noContent().header("HX-Redirect", place).build()
                : Response.seeOther(URI.create(place)).build();
    }

    private static boolean mayRead(Caller reader) {
        return reader.mayDecide() || reader.is(Role.AUDITOR);
    }

    /** The first part of the path, by which the navigation shows where the reader is. */
    private String here() {
        String[] parts = context.request().path().split("/", 3);
        return parts.length > 1 ? parts[1] : "";
    }

    /** The way back to this page; what was sent by a form has none. */
    private String path() {
        return isLoadable() ? context.request().uri() : "/";
    }

    /** Whether loading the page again sends nothing again. */
    private boolean isLoadable() {
        return HttpMethod.GET.equals(context.request().method());
    }
}
