package org.assay.grading;

import java.math.BigDecimal;
import java.util.ArrayList;
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

/**
 * The gradings of a submission so far, without what they say: enough to number the next one and to fold the submission.
 *
 * @param all oldest first
 */
record Gradings(List<Line> all) {
    Gradings {
        all = List.copyOf(all);
    }

    /** One of them, in short. */
    record Line(int number, String question, String job, BigDecimal low, BigDecimal high, List<String> reasons) {}

    static Gradings of(UUID submission) {
        return new Gradings(Grading.find("submission = ?1 order by number", submission)
                .project(Line.class)
                .list());
    }

    Gradings with(Grading next) {
        List<Line> more = new ArrayList<>(all);
        more.add(new Line(next.number, next.question, next.job, next.low, next.high, next.reasons));
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
