package org.assay.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.testing.AdminToken;
import org.assay.testing.Caller;
import org.assay.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the first start on there is an admin, and the first start says how to be that. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FirstAdminTest {
    private static final String CONFIGURED = AdminToken.HEADER.substring(7);

    @Inject
    Clock clock;

    @Inject
    Login login;

    @BeforeEach
    void forgetEverybody() {
        QuarkusTransaction.requiringNew().run(() -> {
            Session.deleteAll();
            Token.deleteAll();
            Account.deleteAll();
            Account.getEntityManager()
                    .createNativeQuery("delete from login_tries")
                    .executeUpdate();
        });
    }

    @AfterEach
    void backToTheConfiguration() {
        forgetEverybody();
        start(Optional.of(CONFIGURED));
    }

    @Test
    void withoutATokenOfItsOwnOneIsMadeUpAndPrintedOnce() {
        Matcher printed = Pattern.compile("assay_[A-Za-z0-9_-]{43}").matcher(start(Optional.empty()));
        assertThat(printed.find()).isTrue();
        Caller.with(printed.group()).get("/v1/echo/caller").then().statusCode(200);
        assertThat(isLetIn(printed.group())).isTrue();
        assertThat(start(Optional.empty())).isEmpty();
    }

    @Test
    void theFirstStartSaysWhereToLogIn() {
        assertThat(start(Optional.of(CONFIGURED)))
                .contains("Log in at http://localhost:4711/login as admin", "ASSAY_ADMIN_TOKEN")
                .doesNotContain(CONFIGURED);
        assertThat(start(Optional.of(CONFIGURED))).isEmpty();
        assertThat(isLetIn(CONFIGURED)).isTrue();
    }

    @Test
    void anotherTokenInTheConfigurationIsThePasswordFromTheNextStartOn() {
        start(Optional.of(CONFIGURED));
        start(Optional.of("another-secret-of-the-admin"));
        assertThat(isLetIn(CONFIGURED)).isFalse();
        assertThat(isLetIn("another-secret-of-the-admin")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fifteen-letters", "has a space in its middle", "nicht-nur-ASCII-größer"})
    void anAdminTokenThatCannotServeStopsTheStart(String token) {
        assertThatThrownBy(() -> FirstAdmin.check(token))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("assay.admin-token")
                .message()
                .doesNotContain(token);
    }

    private boolean isLetIn(String password) {
        return login.logIn("admin", password) instanceof Login.Outcome.LoggedIn;
    }

    private String start(Optional<String> token) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FirstAdmin first = new FirstAdmin(config(token), new Passwords(4), clock, 4711);
        QuarkusTransaction.requiringNew().run(() -> first.welcome(new PrintStream(out, true, StandardCharsets.UTF_8)));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static SecurityConfig config(Optional<String> token) {
        SmallRyeConfigBuilder builder =
                new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(SecurityConfig.class);
        token.ifPresent(chosen -> builder.withDefaultValue("assay.admin-token", chosen));
        return builder.build().getConfigMapping(SecurityConfig.class);
    }
}
