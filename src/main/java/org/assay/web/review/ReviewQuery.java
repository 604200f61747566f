package org.assay.web.review;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.review.WorklistFilter;
import org.assay.scoring.Triage;
import org.assay.security.Caller;

/** What a reviewer looks through, as the addresses of pages carry it along; what is empty or unknown filters nothing. */
record ReviewQuery(Optional<String> exam, Optional<Triage.Reason> reason, Optional<String> assignee) {
    private static final String ME = "me";

    static ReviewQuery of(String exam, String reason, String assignee) {
        return new ReviewQuery(
                chosen(exam),
                chosen(reason).flatMap(key -> Arrays.stream(Triage.Reason.values())
                        .filter(known -> known.key().equals(key))
                        .findFirst()),
                chosen(assignee));
    }

    private static Optional<String> chosen(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(value -> !value.isEmpty());
    }

    WorklistFilter filter(Caller reader) {
        return new WorklistFilter(
                reader.exams(),
                exam,
                reason,
                assignee.map(name -> name.equals(ME) ? reader.name() : name),
                reader.mayDecide());
    }

    /** What to claim: whoever holds something now does not matter. */
    WorklistFilter claimable(Caller reader) {
        return new ReviewQuery(exam, reason, Optional.empty()).filter(reader);
    }

    /** As an address ends with it: empty, or from the question mark on. */
    String text() {
        Map<String, String> parameters = new LinkedHashMap<>();
        exam.ifPresent(value -> parameters.put("exam", value));
        reason.ifPresent(value -> parameters.put("reason", value.key()));
        assignee.ifPresent(value -> parameters.put("assignee", value));
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
