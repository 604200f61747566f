package org.assay.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Keeps what reviewers did where somebody else was faster, until they confirm the question, make the same edit again,
 * or throw it away. It changes nothing, and only they see it.
 */
@ApplicationScoped
public class LosingEdits {
    /** Without the private row the submission is erased, and nothing may be kept. */
    private static final String KEEP = """
            insert into losing_edit (submission, question, reviewer, criterion, action, attempted, at)
            select submission, :question, :reviewer, :criterion, :action, cast(:attempted as jsonb), :at
            from submission_private where submission = :submission
            on conflict (submission, question, reviewer, criterion) do update
                set action = excluded.action, attempted = excluded.attempted, at = excluded.at
            """;

    private final Session entities;
    private final ObjectMapper json;
    private final Clock clock;

    LosingEdits(Session entities, ObjectMapper json, Clock clock) {
        this.entities = entities;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps an edit that was refused; in a transaction of its own, since that of the edit rolled back. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void keep(LosingEdit.Key edited, LosingEdit.Action action, Object attempted) {
        entities.createNativeMutationQuery(KEEP)
                .setParameter("submission", edited.submission())
                .setParameter("question", edited.question())
                .setParameter("reviewer", edited.reviewer())
                .setParameter("criterion", edited.criterion())
                .setParameter("action", action.name())
                .setParameter("attempted", write(attempted))
                .setParameter("at", clock.instant(), Instant.class)
                .executeUpdate();
    }

    /** Forgets what a reviewer wanted to do to a criterion. */
    void forget(UUID submission, String question, String criterion, String reviewer) {
        LosingEdit.deleteById(new LosingEdit.Key(submission, question, reviewer, criterion));
    }

    /** Forgets all that a reviewer wanted to do to a question. */
    @Transactional
    public void forgetAll(UUID submission, String question, String reviewer) {
        LosingEdit.delete("submission = ?1 and question = ?2 and reviewer = ?3", submission, question, reviewer);
    }

    private String write(Object attempted) {
        try {
            return json.writeValueAsString(attempted);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
