package org.assay.problem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Why a request is refused; nothing was stored. The edge turns it into a problem document (RFC 9457). */
public final class Problem extends RuntimeException {
    private final Kind kind;
    private final transient List<Complaint> complaints;
    private final transient Map<String, Object> extensions;

    /** The stable types of problems; outside each is {@code /problems/<name in kebab case>}. */
    public enum Kind {
        MALFORMED_REQUEST,
        UNAUTHENTICATED,
        FORBIDDEN,
        NOT_FOUND,
        METHOD_NOT_ALLOWED,
        NOT_ACCEPTABLE,
        BODY_TOO_LARGE,
        UNSUPPORTED_MEDIA_TYPE,
        INVALID_RUBRIC,
        UNREADABLE_DOCUMENT,
        INVALID_SUBMISSION,
        INVALID_REQUEST,
        IDEMPOTENCY_KEY_REUSED,
        IDEMPOTENCY_KEY_IN_USE,
        ERASED,
        FINDINGS_OPEN,
        WRONG_STATUS,
        SCORE_UNDECIDED,
        QUESTIONS_UNCONFIRMED,
        REVIEWED_BLIND,
        PRECONDITION_REQUIRED,
        PRECONDITION_FAILED,
        NAME_TAKEN,
        LAST_ADMIN,
        TOKEN_REVOKED,
        JUDGE_UNAVAILABLE,
        INTERNAL_ERROR
    }

    public Problem(Kind kind, String detail) {
        this(kind, detail, List.of(), Map.of());
    }

    public Problem(Kind kind, String detail, List<Complaint> complaints) {
        this(kind, detail, complaints, Map.of());
    }

    /**
     * With more than a sentence.
     *
     * @param extensions further members of the problem document
     */
    public Problem(Kind kind, String detail, List<Complaint> complaints, Map<String, Object> extensions) {
        super(detail);
        this.kind = kind;
        this.complaints = List.copyOf(complaints);
        this.extensions = Map.copyOf(extensions);
    }

    /** The same with one more member of the problem document. */
    public Problem with(String name, Object value) {
        Map<String, Object> more = new HashMap<>(extensions);
        more.put(name, value);
        return new Problem(kind, getMessage(), complaints, more);
    }

    public Kind kind() {
        return kind;
    }

    public List<Complaint> complaints() {
        return complaints;
    }

    public Map<String, Object> extensions() {
        return extensions;
    }
}
