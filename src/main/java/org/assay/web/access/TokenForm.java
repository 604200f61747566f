package org.assay.web.access;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assay.problem.Complaint;
import org.assay.rubric.Exam;
import org.assay.security.Tokens.NewToken;
import org.assay.web.Complaints;
import org.jboss.resteasy.reactive.RestForm;

/** A token as it is wanted. */
public class TokenForm {
    @RestForm
    public String name;

    @RestForm
    public String role;

    @RestForm
    public String account;

    @RestForm
    public String exams;

    @RestForm
    public String expires;

    /** Id of the newest token that the page with the form showed. */
    @RestForm
    public String seen;

    /**
     * What is meant.
     *
     * @throws org.assay.problem.Problem that names the fields that cannot be read
     */
    NewToken token() {
        List<Complaint> complaints = new ArrayList<>();
        List<String> keys = keys(complaints);
        Optional<Instant> end = end(complaints);
        if (!complaints.isEmpty()) {
            throw Complaints.invalid(complaints);
        }
        return new NewToken(
                typed(name), role, account != null, keys.isEmpty() ? Optional.empty() : Optional.of(keys), end);
    }

    private List<String> keys(List<Complaint> complaints) {
        List<String> keys = Arrays.stream(typed(exams).split("[\\s,;\uFF0C\uFF1B\u3001]+"))
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
        keys.stream()
                .filter(key -> !Exam.isKey(key))
                .map(key -> new Complaint("/exams", "'" + key + "' is no key of an exam"))
                .forEach(complaints::add);
        return keys;
    }

    /** The first moment after the day. */
    private Optional<Instant> end(List<Complaint> complaints) {
        try {
            return Optional.of(typed(expires)).filter(day -> !day.isEmpty()).map(day -> LocalDate.parse(day)
                    .plusDays(1)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant());
        } catch (DateTimeParseException e) {
            complaints.add(new Complaint("/expiresAt", "must be a day such as 2027-01-31"));
            return Optional.empty();
        }
    }

    private static String typed(String text) {
        return text == null ? "" : text.strip();
    }
}
