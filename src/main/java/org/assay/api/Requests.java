package org.assay.api;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assay.intake.Submission;
import org.assay.problem.Complaint;
import org.assay.problem.Precondition;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;
import org.assay.scoring.Triage;

/** Reads what clients put into headers and queries. */
final class Requests {
    static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait\\s*=\\s*\"?(\\d{1,9})\"?(?:$|[,;\\s])");
    private static final String METADATA = "metadata.";

    private Requests() {}

    /** Of RFC 7240; a longer wait than the longest is shortened to it, and what cannot be read is no preference. */
    static Optional<Duration> preferredWait(String prefer) {
        Matcher wait = WAIT.matcher(Optional.ofNullable(prefer).orElse(""));
        if (!wait.find()) {
            return Optional.empty();
        }
        Duration asked = Duration.ofSeconds(Long.parseLong(wait.group(1)));
        return Optional.of(asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked);
    }

    static boolean matches(String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .map(known -> known.startsWith("W/") ? known.substring(2) : known)
                        .anyMatch(known -> known.equals("*") || known.equals('"' + tag + '"'));
    }

    static Precondition precondition(String ifMatch) {
        return new Precondition(Optional.ofNullable(ifMatch));
    }

    static Optional<Submission.Status> status(String status) {
        try {
            return Optional.ofNullable(status).map(Submission.Status::of);
        } catch (IllegalArgumentException e) {
            throw new Problem(
                    Kind.INVALID_REQUEST,
                    "The query parameter 'status' must be queued, judging, awaiting_review, final or failed.",
                    List.of(new Complaint("", "status is unknown")));
        }
    }

    /** A reason for review as it is written outside. */
    static Optional<Triage.Reason> reason(String key, String pointer) {
        return Optional.ofNullable(key).map(wanted -> Arrays.stream(Triage.Reason.values())
                .filter(reason -> reason.key().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        Kind.INVALID_REQUEST,
                        "There is no such reason for review.",
                        List.of(new Complaint(
                                pointer,
                                "reason must be one of "
                                        + Arrays.stream(Triage.Reason.values())
                                                .map(Triage.Reason::key)
                                                .collect(Collectors.joining(", ")))))));
    }

    static Map<String, String> metadata(MultivaluedMap<String, String> query) {
        Map<String, String> wanted = new TreeMap<>();
        query.forEach((name, values) -> {
            if (name.startsWith(METADATA)) {
                wanted.put(name.substring(METADATA.length()), values.getFirst());
            }
        });
        return wanted;
    }
}
