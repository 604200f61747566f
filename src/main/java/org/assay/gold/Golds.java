package org.assay.gold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.catalog.Catalog;
import org.assay.catalog.Rubric;
import org.assay.intake.Ids;
import org.assay.intake.Intake;
import org.assay.intake.Submission;
import org.assay.problem.Complaint;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;

/** The gold of exams: taken in, listed, withdrawn. */
@ApplicationScoped
public class Golds {
    private final Catalog catalog;
    private final Intake intake;
    private final Ids ids;
    private final Clock clock;

    Golds(Catalog catalog, Intake intake, Ids ids, Clock clock) {
        this.catalog = catalog;
        this.intake = intake;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Gold as its authors see it.
     *
     * @param fits whether its questions are still as they were, so that it goes on being seeded
     * @param seeded how often it was put among the submissions
     * @param texts by question; empty where they were not asked for
     */
    public record Listed(Gold gold, boolean fits, long seeded, Map<String, String> texts) {}

    /** Stores answers whose levels are known, or nothing where anything is wrong with them. */
    @Transactional
    public Listed add(String exam, NewGold gold, String actor) {
        catalog.require(exam);
        UUID id = ids.next();
        Rubric rubric = intake.check(gold.asSubmission(exam, id.toString()));
        checkWorth(gold, rubric);
        Gold row = new Gold();
        row.id = id;
        row.exam = exam;
        row.version = rubric.version();
        row.levels = new LinkedHashMap<>();
        row.createdAt = clock.instant();
        row.createdBy = actor;
        GoldText secret = new GoldText();
        secret.gold = id;
        secret.texts = new LinkedHashMap<>();
        gold.answers().forEach(answer -> {
            row.levels.put(answer.question(), answer.levels());
            secret.texts.put(answer.question(), answer.text());
        });
        row.persist();
        secret.persist();
        return listed(row, true);
    }

    /** Newest first; those that are withdrawn are left out. */
    @Transactional
    public List<Listed> newest(String exam, Optional<UUID> after, int limit, boolean texts) {
        catalog.require(exam);
        return Gold.newest(exam, after, limit).stream()
                .map(gold -> listed(gold, texts))
                .toList();
    }

    /** Seeds it no more, and forgets its texts; what is seeded already stays and counts. */
    @Transactional
    public void withdraw(String exam, UUID id) {
        Gold gold = Gold.find(exam, id)
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "The exam '" + exam + "' has no gold " + id + "."));
        gold.withdrawnAt = clock.instant();
        GoldText.deleteById(id);
    }

    /** Whether its levels hold under a version too: every question that it answers is the same there. */
    boolean fits(Gold gold, Rubric rubric) {
        return gold.version == rubric.version()
                || catalog.version(gold.exam, gold.version)
                        .filter(own -> gold.levels.keySet().stream().allMatch(question -> own.exam()
                                .question(question)
                                .equals(rubric.exam().question(question))))
                        .isPresent();
    }

    private Listed listed(Gold gold, boolean texts) {
        boolean fits = catalog.latestPublished(gold.exam)
                .filter(rubric -> fits(gold, rubric))
                .isPresent();
        return new Listed(gold, fits, Submission.count("seededFrom", gold.id), texts ? GoldText.of(gold.id) : Map.of());
    }

    private static void checkWorth(NewGold gold, Rubric rubric) {
        List<Complaint> complaints = new ArrayList<>();
        for (int i = 0; i < gold.answers().size(); i++) {
            NewGold.GradedAnswer answer = gold.answers().get(i);
            String pointer = "/answers/" + i;
            if (answer.text().isBlank()) {
                complaints.add(new Complaint(pointer + "/text", "is blank: nobody reviews a blank answer"));
            }
            complaints.addAll(LevelCheck.complaints(
                    rubric.exam().question(answer.question()).orElseThrow(), answer.levels(), pointer + "/levels"));
        }
        if (!complaints.isEmpty()) {
            throw new Problem(
                    Kind.INVALID_SUBMISSION, "Nothing was stored: " + complaints.size() + " complaint(s).", complaints);
        }
    }
}
