package org.assay.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.assay.problem.Problem;

/** How a kind of problem looks from outside: its stable name, the HTTP status, a title, and what it means. */
record ProblemType(String name, int status, String title, String meaning) {
    static ProblemType of(Problem.Kind kind) {
        return switch (kind) {
            case MALFORMED_REQUEST ->
                type(kind, 400, "Malformed request", "The request could not be read as HTTP, a URL or JSON.");
            case UNAUTHENTICATED ->
                type(kind, 401, "Not authenticated", "A valid token is needed, sent once as Authorization: Bearer.");
            case FORBIDDEN -> type(kind, 403, "Forbidden", "The token is valid, but its role does not allow this.");
            case NOT_FOUND ->
                type(kind, 404, "Not found", "Nothing stands under this address, or nothing that this token may see.");
            case METHOD_NOT_ALLOWED ->
                type(kind, 405, "Method not allowed", "The address exists but knows no such method.");
            case NOT_ACCEPTABLE ->
                type(kind, 406, "Not acceptable", "None of the media types that the request accepts is offered.");
            case BODY_TOO_LARGE -> type(kind, 413, "Body too large", "The body is longer than the service takes.");
            case UNSUPPORTED_MEDIA_TYPE ->
                type(kind, 415, "Unsupported media type", "The body comes in a media type that is not taken here.");
            case INVALID_RUBRIC ->
                type(kind, 422, "Invalid rubric", "The rubric was read but cannot stand; the errors say where.");
            case UNREADABLE_DOCUMENT ->
                type(
                        kind,
                        422,
                        "Unreadable document",
                        "The document cannot be read, or holds nothing to score by; nothing was stored.");
            case INVALID_SUBMISSION ->
                type(kind, 422, "Invalid submission", "The submission does not fit its exam; nothing was stored.");
            case INVALID_REQUEST ->
                type(
                        kind,
                        422,
                        "Invalid request",
                        "The body was read but a part of it is missing, unknown or of a wrong kind; the errors say which.");
            case IDEMPOTENCY_KEY_REUSED ->
                type(kind, 422, "Idempotency key reused", "The key was used before with another body.");
            case IDEMPOTENCY_KEY_IN_USE ->
                type(
                        kind,
                        409,
                        "Idempotency key in use",
                        "The first request with this key is still running; try again shortly.");
            case ERASED -> type(kind, 410, "Erased", "The submission was erased; what is left of it can only be read.");
            case FINDINGS_OPEN ->
                type(kind, 409, "Findings open", "The version has findings that stand in the way of publishing.");
            case WRONG_STATUS ->
                type(
                        kind,
                        409,
                        "Wrong status",
                        "The submission, or the version, is in a status that does not allow this.");
            case SCORE_UNDECIDED ->
                type(kind, 409, "Score undecided", "The score is still a range, and a range is never final.");
            case QUESTIONS_UNCONFIRMED ->
                type(kind, 409, "Questions unconfirmed", "Some questions are not yet confirmed by a reviewer.");
            case REVIEWED_BLIND ->
                type(
                        kind,
                        409,
                        "Reviewed blind",
                        "Reviewers decide this question without the judge's levels: with one confirmation of all levels.");
            case PRECONDITION_REQUIRED ->
                type(kind, 428, "Precondition required", "The change needs If-Match with the ETag that was last read.");
            case PRECONDITION_FAILED ->
                type(
                        kind,
                        412,
                        "Precondition failed",
                        "Somebody else was faster: what is stored is not what was last read.");
            case NAME_TAKEN ->
                type(kind, 409, "Name taken", "The name is that of somebody else, now or in records of the past.");
            case LAST_ADMIN -> type(kind, 409, "Last admin", "Without this one nobody could administer the service.");
            case TOKEN_REVOKED -> type(kind, 409, "Token revoked", "A revoked token stays revoked; issue another one.");
            case JUDGE_UNAVAILABLE ->
                type(kind, 503, "Judge unavailable", "The judge cannot be reached at present; try again later.");
            case INTERNAL_ERROR ->
                type(
                        kind,
                        500,
                        "Internal error",
                        "Something failed inside; the instance identifies the entry in the log.");
        };
    }

    static Optional<ProblemType> named(String name) {
        return Arrays.stream(Problem.Kind.values())
                .filter(kind -> kebab(kind).equals(name))
                .findFirst()
                .map(ProblemType::of);
    }

    String path() {
        return "/problems/" + name;
    }

    private static ProblemType type(Problem.Kind kind, int status, String title, String meaning) {
        return new ProblemType(kebab(kind), status, title, meaning);
    }

    private static String kebab(Problem.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
