package org.assay.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;

/** Lets an integration send a request again without storing it twice. */
@ApplicationScoped
public class Idempotency {
    /** The longest key, in characters. */
    public static final int MAX_KEY_LENGTH = 255;

    private static final Duration KEPT = Duration.ofDays(7);

    private final EntityManager entities;
    private final Clock clock;

    Idempotency(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** A request that may be repeated: whose it is, its path, its key, and the SHA-256 of the bytes of its body. */
    public record Request(String owner, String path, String key, String bodyHash) {
        public Request {
            if (key.isBlank() || key.length() > MAX_KEY_LENGTH) {
                throw new Problem(Kind.INVALID_REQUEST, "Idempotency-Key must have 1 to 255 characters.");
            }
        }
    }

    /** The submission that this request stored before; otherwise the key is this transaction's until it ends. */
    Optional<UUID> claim(Request request) {
        if (!lock(request)) {
            throw new Problem(Kind.IDEMPOTENCY_KEY_IN_USE, "A request with this Idempotency-Key is still running.");
        }
        forgetOld();
        Optional<IdempotencyKey> known = IdempotencyKey.findByIdOptional(
                new IdempotencyKey.Scope(request.owner(), request.path(), request.key()));
        known.ifPresent(key -> checkSame(key, request));
        return known.map(key -> key.submission);
    }

    void remember(Request request, UUID submission) {
        IdempotencyKey row = new IdempotencyKey();
        row.owner = request.owner();
        row.path = request.path();
        row.key = request.key();
        row.bodyHash = request.bodyHash();
        row.submission = submission;
        row.createdAt = clock.instant();
        row.persist();
    }

    private boolean lock(Request request) {
        return (Boolean) entities.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(:scope, 0))")
                .setParameter("scope", request.owner() + '\n' + request.path() + '\n' + request.key())
                .getSingleResult();
    }

    private void forgetOld() {
        IdempotencyKey.delete("createdAt < ?1", clock.instant().minus(KEPT));
    }

    private static void checkSame(IdempotencyKey known, Request request) {
        if (!known.bodyHash.equals(request.bodyHash())) {
            throw new Problem(Kind.IDEMPOTENCY_KEY_REUSED, "This Idempotency-Key was used before, with another body.");
        }
        Submission submission = Submission.findById(known.submission);
        if (submission.isErased()) {
            throw new Problem(Kind.ERASED, "The submission of this Idempotency-Key has been erased.");
        }
    }
}
