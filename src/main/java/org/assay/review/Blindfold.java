package org.assay.review;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assay.catalog.Rubric;
import org.assay.grading.Grading;
import org.assay.grading.GradingPrivate;
import org.assay.grading.GradingRecord;
import org.assay.grading.HistoryEntry;

/**
 * Hides from a reader what a judge said on some questions of a submission. Whoever shows anything of a grading asks it.
 *
 * @param questions those that it hides
 */
public record Blindfold(Set<String> questions) {
    public static final Blindfold NONE = new Blindfold(Set.of());

    private static final String JUDGE = "judge";
    private static final String POINTS = "points";

    public Blindfold {
        questions = Set.copyOf(questions);
    }

    public boolean covers(String question) {
        return questions.contains(question);
    }

    /**
     * A grading as far as the reader may see it.
     *
     * @param rubric the version that it was scored under
     */
    public SeenGrading see(Rubric rubric, Grading grading) {
        GradingRecord record = grading.content();
        if (!covers(grading.question)) {
            return new SeenGrading(grading, record, () -> GradingPrivate.of(grading.id));
        }
        return new SeenGrading(
                grading,
                record.withoutJudge(rubric.exam().question(grading.question).orElseThrow()),
                () -> GradingPrivate.of(grading.id).withoutJudge(record));
    }

    /** What an entry of the history says, without levels of a question that is hidden and without a total that includes it. */
    public Map<String, String> see(HistoryEntry entry) {
        if (entry.question == null) {
            return questions.isEmpty() ? entry.detail : only(entry.detail, name -> !name.equals(POINTS));
        }
        return covers(entry.question) ? only(entry.detail, JUDGE::equals) : entry.detail;
    }

    private static Map<String, String> only(Map<String, String> detail, Predicate<String> shown) {
        return detail.entrySet().stream()
                .filter(entry -> shown.test(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
