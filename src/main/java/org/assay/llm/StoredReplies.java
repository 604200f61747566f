package org.assay.llm;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.judging.JudgeFailedException;
import org.assay.judging.JudgeFailure;
import org.assay.judging.JudgingOptions.Budget;
import org.assay.together.Together;
import org.jboss.logging.Logger;

/** The cache and the account in the database, which all replicas share; outside of any other transaction,
 * and for callers that come at the same time at once. */
@ApplicationScoped
class StoredReplies implements ReplyCache {
    private static final Logger LOG = Logger.getLogger(StoredReplies.class);

    /** How often it is looked whether somebody has allowed more. */
    private static final Duration UNTIL_RAISED = Duration.ofMinutes(1);

    private static final String ALL = "all";
    private static final String FIND = "select key, texts from llm_reply where key = any(?)";
    private static final String NOTE = """
            insert into llm_call (at, exam, model, input_tokens, cached_input_tokens, output_tokens, cost)
            values (?, ?, ?, ?, ?, ?, ?)
            """;
    /** Two replicas may have asked the same; one of the replies is kept. */
    private static final String KEEP =
            "insert into llm_reply (key, texts, created_at) values (?, cast(? as jsonb), ?) on conflict (key) do nothing";

    private final AgroalDataSource database;
    private final LlmConfig config;
    private final Clock clock;
    private final Together<String, Search> searches = new Together<>(this::findAll);
    private final Together<String, Noted> notes = new Together<>(this::noteAll);

    private static final class Search {
        final String key;
        Optional<List<String>> found = Optional.empty();

        Search(String key) {
            this.key = key;
        }
    }

    private record Noted(Call call, Optional<Kept> kept) {}

    StoredReplies(AgroalDataSource database, LlmConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Optional<List<String>> find(String key) {
        Search search = new Search(key);
        searches.join(ALL, search);
        return search.found;
    }

    private void findAll(List<Search> all) {
        Map<String, String> found = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setArray(
                    1,
                    connection.createArrayOf(
                            "text", all.stream().map(search -> search.key).toArray()));
            try (ResultSet row = find.executeQuery()) {
                while (row.next()) {
                    found.put(row.getString(1), row.getString(2));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        all.forEach(search ->
                search.found = Optional.ofNullable(found.get(search.key)).map(Replies::read));
    }

    @Override
    public void note(Call call, Optional<Kept> kept) {
        notes.join(ALL, new Noted(call, kept));
    }

    private void noteAll(List<Noted> all) {
        try (Connection connection = database.getConnection();
                PreparedStatement note = connection.prepareStatement(NOTE);
                PreparedStatement keep = connection.prepareStatement(KEEP)) {
            connection.setAutoCommit(false);
            for (Noted one : all) {
                OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
                account(note, one.call(), now);
                if (one.kept().isPresent()) {
                    keep(keep, one.kept().get(), now);
                }
            }
            note.executeBatch();
            keep.executeBatch();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void account(PreparedStatement note, Call call, OffsetDateTime now) throws SQLException {
        note.setObject(1, now);
        note.setString(2, call.exam());
        note.setString(3, call.model().name());
        note.setLong(4, call.tokens().input());
        note.setLong(5, call.tokens().cachedInput());
        note.setLong(6, call.tokens().output());
        note.setBigDecimal(7, call.model().cost(call.tokens()));
        note.addBatch();
    }

    private static void keep(PreparedStatement keep, Kept kept, OffsetDateTime now) throws SQLException {
        keep.setString(1, kept.key());
        keep.setString(2, Replies.json(kept.texts()));
        keep.setObject(3, now);
        keep.addBatch();
    }

    @Override
    public void checkBudget(String exam, Budget budget) {
        if (config.budgetPerHour().isPresent() || !budget.equals(Budget.NONE)) {
            QuarkusTransaction.requiringNew().run(() -> compare(exam, budget));
        }
    }

    private void compare(String exam, Budget budget) {
        Instant now = clock.instant();
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        Duration rest = Duration.between(now, hour.plus(Duration.ofHours(1)));
        config.budgetPerHour().ifPresent(most -> check("an hour", most, StoredCall.costSince(hour), rest));
        budget.perHour()
                .ifPresent(most -> check("an hour for '" + exam + "'", most, StoredCall.costSince(exam, hour), rest));
        budget.perExam()
                .ifPresent(most ->
                        check("for '" + exam + "'", most, StoredCall.costSince(exam, Instant.EPOCH), UNTIL_RAISED));
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
