package org.assay.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A password is known by its hash only, and nobody's by none. */
class PasswordsTest {
    private static final String PASSWORD = "correct horse battery";

    private final Passwords passwords = new Passwords(10);
    private final Optional<String> hash = Optional.of(passwords.hash(PASSWORD));

    @Test
    void onlyThePasswordMatches() {
        assertThat(passwords.matches(PASSWORD, hash)).isTrue();
        assertThat(passwords.matches("wrong", hash)).isFalse();
        assertThat(passwords.matches("", hash)).isFalse();
        assertThat(passwords.matches("x".repeat(73), hash)).isFalse();
        assertThat(passwords.matches(PASSWORD, Optional.empty())).isFalse();
    }

    @Test
    void aHashOfAnotherCostStillMatches() {
        assertThat(new Passwords(5).matches(PASSWORD, hash)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 21})
    void aCostThatIsNoneStopsTheStart(int cost) {
        assertThatThrownBy(() -> new Passwords(cost))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("assay.password-cost");
    }

    /** Else names could be found out by the clock. */
    @Test
    void anUnknownNameTakesAsLongAsAWrongPassword() {
        time(hash);
        time(Optional.empty());
        Duration ofKnown = Duration.ZERO;
        Duration ofUnknown = Duration.ZERO;
        for (int i = 0; i < 5; i++) {
            ofKnown = ofKnown.plus(time(hash));
            ofUnknown = ofUnknown.plus(time(Optional.empty()));
        }
        assertThat((double) ofUnknown.toNanos() / ofKnown.toNanos()).isBetween(0.5, 2.0);
    }

    private Duration time(Optional<String> hash) {
        long start = System.nanoTime();
        passwords.matches("wrong password", hash);
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
