package org.assay.grading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.rubric.Exam;
import org.assay.rubric.Points;
import org.assay.rubric.Question;
import org.assay.scoring.Range;
import org.assay.scoring.Triage;
import org.hibernate.Session;

/**
 * The gradings of a submission so far, without what they say: enough to number the next one and to fold the submission.
 *
 * @param all oldest first
 */
record Gradings(List<Line> all) {
    static final Gradings NONE = new Gradings(List.of());

    private static final String LINES = """
            select submission, number, question, job, low, high, reasons
            from grading
            where submission = any(:submissions)
            order by submission, number
            """;

    Gradings {
        all = List.copyOf(all);
    }

    /** One of them, in short. */
    record Line(
            UUID submission,
            int number,
            String question,
            String job,
            BigDecimal low,
            BigDecimal high,
            List<String> reasons) {
        private static Line of(Object[] row) {
            return new Line(
                    (UUID) row[0],
                    (int) row[1],
                    (String) row[2],
                    (String) row[3],
                    (BigDecimal) row[4],
                    (BigDecimal) row[5],
                    List.of((String[]) row[6]));
        }
    }

    static Gradings of(UUID submission) {
        return of(List.of(submission)).getOrDefault(submission, NONE);
    }

    /** By submission; those without any are left out. */
    static Map<UUID, Gradings> of(Collection<UUID> submissions) {
        return Grading.getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(LINES, Object[].class)
                // Nothing else has to be in the database before it is asked.
                .addSynchronizedEntityClass(Grading.class)
                .setParameter("submissions", submissions.toArray(UUID[]::new))
                .getResultStream()
                .map(Line::of)
                .collect(Collectors.groupingBy(
                        Line::submission, Collectors.collectingAndThen(Collectors.toList(), Gradings::new)));
    }

    Gradings with(Grading next) {
        List<Line> more = new ArrayList<>(all);
        more.add(new Line(next.submission, next.number, next.question, next.job, next.low, next.high, next.reasons));
        return new Gradings(more);
    }

    int nextNumber() {
        return all.size() + 1;
    }

    boolean include(String question) {
        return all.stream().anyMatch(line -> line.question().equals(question));
    }

    boolean haveJob(String job) {
        return all.stream().anyMatch(line -> job.equals(line.job()));
    }

    boolean includeJobs() {
        return all.stream().anyMatch(line -> line.job() != null);
    }

    /** Without those of questions that the exam, in another version, no longer asks. */
    Gradings of(Exam exam) {
        Set<String> asked = exam.questions().map(Question::id).collect(Collectors.toSet());
        return new Gradings(
                all.stream().filter(line -> asked.contains(line.question())).toList());
    }

    /** Whether every question that has one has one number. */
    boolean areDecided() {
        return values().values().stream().allMatch(Range::isDecided);
    }

    /** The latest value of every question that has one. */
    Map<String, Range> values() {
        Map<String, Range> values = new LinkedHashMap<>();
        all.forEach(line -> values.put(line.question(), new Range(new Points(line.low()), new Points(line.high()))));
        return values;
    }

    /** Those of the latest grading of every question. */
    Set<Triage.Reason> reasons() {
        Map<String, List<String>> latest = new LinkedHashMap<>();
        all.forEach(line -> latest.put(line.question(), line.reasons()));
        return latest.values().stream()
                .flatMap(List::stream)
                .map(Triage.Reason::valueOf)
                .collect(Collectors.toSet());
    }
}
