package org.assay.llm;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.assay.judging.JudgeFailedException;
import org.assay.judging.JudgeFailure;
import org.jboss.logging.Logger;

/** The cache and the account in the database, which all replicas share; each access is a short transaction of its own. */
@ApplicationScoped
class StoredReplies implements ReplyCache {
    private static final Logger LOG = Logger.getLogger(StoredReplies.class);

    private final LlmConfig config;
    private final Clock clock;

    StoredReplies(LlmConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Optional<List<String>> find(String key) {
        return QuarkusTransaction.requiringNew()
                .call(() -> StoredReply.<StoredReply>findByIdOptional(key).map(reply -> reply.texts));
    }

    @Override
    public void note(Call call, Optional<Kept> kept) {
        QuarkusTransaction.requiringNew().run(() -> {
            account(call);
            kept.ifPresent(this::keep);
        });
    }

    private void account(Call call) {
        StoredCall row = new StoredCall();
        row.at = clock.instant();
        row.exam = call.exam();
        row.model = call.model().name();
        row.inputTokens = call.tokens().input();
        row.cachedInputTokens = call.tokens().cachedInput();
        row.outputTokens = call.tokens().output();
        row.cost = call.model().cost(call.tokens());
        row.persist();
    }

    /** Two replicas may have asked the same; one of the replies is kept. */
    private void keep(Kept kept) {
        StoredReply.getEntityManager()
                .createNativeQuery("""
                        insert into llm_reply (key, texts, created_at) values (:key, cast(:texts as jsonb), :at)
                        on conflict (key) do nothing
                        """)
                .setParameter("key", kept.key())
                .setParameter("texts", Replies.json(kept.texts()))
                .setParameter("at", clock.instant())
                .executeUpdate();
    }

    @Override
    public void checkBudget(String exam) {
        config.budgetPerHour().ifPresent(most -> {
            Instant now = clock.instant();
            Instant hour = now.truncatedTo(ChronoUnit.HOURS);
            BigDecimal spent = QuarkusTransaction.requiringNew().call(() -> StoredCall.costSince(hour));
            if (spent.compareTo(most) >= 0) {
                Duration rest = Duration.between(now, hour.plus(Duration.ofHours(1)));
                String detail = "The budget of %s an hour is used up (%s spent).".formatted(most, spent);
                LOG.warnf("%s Judging goes on in %d minute(s).", detail, rest.toMinutes() + 1);
                throw new JudgeFailedException(new JudgeFailure.Temporary(detail, Optional.of(rest)), null);
            }
        });
    }
}
