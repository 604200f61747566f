package org.assay.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Finds submissions by what is known of them, newest first. */
@ApplicationScoped
public class SubmissionSearch {
    private static final String FIND = """
            select s.* from submission s left join submission_private p on p.submission = s.id
            where (cast(:owner as text) is null or s.owner = :owner)
              and (cast(:exams as text[]) is null or s.exam = any(cast(:exams as text[])))
              and (:seeded or s.seeded_from is null)
              and (cast(:exam as text) is null or s.exam = :exam)
              and (cast(:status as text) is null or s.status = :status)
              and (cast(:candidate as text) is null or p.candidate_ref = :candidate)
              and (cast(:metadata as text) is null or p.metadata @> cast(:metadata as jsonb))
              and (cast(:after as uuid) is null or s.id < cast(:after as uuid))
            order by s.id desc
            limit :limit
            """;

    private final Session entities;
    private final ObjectMapper json;

    SubmissionSearch(Session entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    @SuppressWarnings("unchecked")
    public List<Submission> find(SubmissionFilter filter, Optional<UUID> after, int limit) {
        return entities.createNativeQuery(FIND, Submission.class)
                .setParameter("seeded", filter.seeded())
                .setParameter("owner", filter.owner().orElse(null), String.class)
                .setParameter(
                        "exams",
                        filter.exams()
                                .map(exams -> exams.toArray(String[]::new))
                                .orElse(null),
                        String[].class)
                .setParameter("exam", filter.exam().orElse(null), String.class)
                .setParameter(
                        "status", filter.status().map(Submission.Status::key).orElse(null), String.class)
                .setParameter("candidate", filter.candidate().orElse(null), String.class)
                .setParameter("metadata", filter.metadata().isEmpty() ? null : write(filter.metadata()), String.class)
                .setParameter("after", after.orElse(null), UUID.class)
                .setParameter("limit", limit)
                .getResultList();
    }

    private String write(Map<String, String> metadata) {
        try {
            return json.writeValueAsString(metadata);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
