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
import org.assay.catalog.ExamSettings;
import org.assay.catalog.ExamSettingsLog;
import org.assay.judging.JudgeFailedException;
import org.assay.judging.JudgeFailure;
import org.jboss.logging.Logger;

/** The cache and the account in the database, which all replicas share; each access is a short transaction of its own. */
@ApplicationScoped
class StoredReplies implements ReplyCache {
    private static final Logger LOG = Logger.getLogger(StoredReplies.class);

    /** How often it is looked whether somebody has allowed more. */
    private static final Duration UNTIL_RAISED = Duration.ofMinutes(1);

    private final LlmConfig config;
    private final ExamSettingsLog settings;
    private final Clock clock;

    StoredReplies(LlmConfig config, ExamSettingsLog settings, Clock clock) {
        this.config = config;
        this.settings = settings;
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
        Instant now = clock.instant();
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        Duration rest = Duration.between(now, hour.plus(Duration.ofHours(1)));
        QuarkusTransaction.requiringNew().run(() -> {
            ExamSettings.Budget own = settings.of(exam).settings().budget();
            config.budgetPerHour().ifPresent(most -> check("an hour", most, StoredCall.costSince(hour), rest));
            own.perHour()
                    .ifPresent(
                            most -> check("an hour for '" + exam + "'", most, StoredCall.costSince(exam, hour), rest));
            own.perExam()
                    .ifPresent(most ->
                            check("for '" + exam + "'", most, StoredCall.costSince(exam, Instant.EPOCH), UNTIL_RAISED));
        });
    }

    private static void check(String what, BigDecimal most, BigDecimal spent, Duration pause) {
        if (spent.compareTo(most) >= 0) {
            String detail = "The budget of %s %s is used up (%s spent)."
                    .formatted(most.toPlainString(), what, spent.toPlainString());
            LOG.warnf("%s Judging is tried again in %d minute(s).", detail, pause.toMinutes() + 1);
            throw new JudgeFailedException(new JudgeFailure.OutOfBudget(detail, pause), null);
        }
    }
}
