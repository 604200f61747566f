package org.assay.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assay.problem.Complaint;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;

/** The tokens that are out: issues, rotates and revokes them, and finds who bears one. */
@ApplicationScoped
public class Tokens {
    public static final Duration LONGEST_OVERLAP = Duration.ofDays(7);
    private static final Caller ADMIN = new Caller("admin", Set.of(Role.ADMIN));

    private final Optional<SecretToken> adminToken;
    private final Clock clock;

    Tokens(SecurityConfig config, Clock clock) {
        this.adminToken = config.adminToken().map(SecretToken::new);
        this.clock = clock;
    }

    /**
     * What a token is to be.
     *
     * @param name of the integration or the person
     * @param account whether it is a person with an account, and so ends with it
     * @param exams the only ones that it is good for; empty for all
     */
    public record NewToken(
            String name, String role, boolean account, Optional<List<String>> exams, Optional<Instant> expiresAt) {}

    /** A token with its secret, which nobody can read again. */
    public record Issued(Token token, SecretToken secret) {}

    @Transactional
    public Issued issue(NewToken wanted, String actor) {
        Role role = check(wanted);
        Principal.claim(wanted.name(), role == Role.INTEGRATION ? Principal.Kind.INTEGRATION : Principal.Kind.PERSON);
        SecretToken secret = SecretToken.generate();
        Token token = Token.issue(wanted.name(), role, secret, clock.instant(), actor);
        token.account = wanted.account() ? accountFor(wanted.name(), role).name : null;
        token.exams = wanted.exams().map(exams -> exams.toArray(String[]::new)).orElse(null);
        token.expiresAt = wanted.expiresAt().orElse(null);
        token.persistAndFlush();
        return new Issued(token, secret);
    }

    /** Puts another secret in the place of a token's; whose it is and what it owns stays. */
    @Transactional
    public Issued rotate(UUID id, Duration overlap) {
        if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
            throw invalid(List.of(new Complaint("/overlap", "must be PT0S to " + LONGEST_OVERLAP)));
        }
        Token token = Token.locked(id).orElseThrow(() -> missing(id));
        if (token.revokedAt != null) {
            throw new Problem(Kind.TOKEN_REVOKED, "The token was revoked; issue another one.");
        }
        SecretToken secret = SecretToken.generate();
        token.rotate(secret, clock.instant().plus(overlap));
        return new Issued(token, secret);
    }

    /** From now on the token is nobody's; a second time changes nothing. */
    @Transactional
    public void revoke(UUID id) {
        Token.locked(id).orElseThrow(() -> missing(id)).revoke(clock.instant());
    }

    @Transactional
    public Token find(UUID id) {
        return Token.<Token>findByIdOptional(id).orElseThrow(() -> missing(id));
    }

    /** Newest first, those before one. */
    @Transactional
    public List<Token> newest(Optional<UUID> before, int limit) {
        return Token.newest(before, limit);
    }

    @Transactional
    Optional<Caller> bearerOf(SecretToken presented) {
        if (adminToken.filter(presented::sameAs).isPresent()) {
            return Optional.of(ADMIN);
        }
        Instant now = clock.instant();
        Optional<Token> good = Token.of(presented)
                .filter(token -> token.isGood(presented, now))
                .filter(token ->
                        token.account == null || Account.enabled(token.account).isPresent());
        good.ifPresent(token -> token.usedAt(now));
        return good.map(Token::bearer);
    }

    private Role check(NewToken wanted) {
        List<Complaint> complaints = new ArrayList<>();
        Optional<Role> role = Optional.ofNullable(wanted.role()).flatMap(Role::named);
        if (role.isEmpty()) {
            complaints.add(new Complaint("/role", "must be 'integration', 'reviewer', 'author', 'auditor' or 'admin'"));
        }
        wanted.exams().ifPresent(exams -> {
            if (exams.isEmpty()) {
                complaints.add(new Complaint("/exams", "must name an exam; leave it out for all"));
            }
            if (role.filter(Role.ADMIN::equals).isPresent()) {
                complaints.add(new Complaint("/exams", "an admin has to do with all exams"));
            }
        });
        wanted.expiresAt()
                .filter(end -> !end.isAfter(clock.instant()))
                .ifPresent(end -> complaints.add(new Complaint("/expiresAt", "is in the past")));
        if (!complaints.isEmpty()) {
            throw invalid(complaints);
        }
        return role.orElseThrow();
    }

    private static Account accountFor(String name, Role role) {
        Account account = Account.enabled(name)
                .orElseThrow(() -> invalid(List.of(new Complaint("/name", "there is no account of this name"))));
        if (!account.roleSet().contains(role)) {
            throw invalid(List.of(new Complaint("/role", "the account does not have this role")));
        }
        return account;
    }

    private static Problem invalid(List<Complaint> complaints) {
        return new Problem(Kind.INVALID_REQUEST, "There can be no such token.", complaints);
    }

    private static Problem missing(UUID id) {
        return new Problem(Kind.NOT_FOUND, "There is no token " + id + ".");
    }
}
