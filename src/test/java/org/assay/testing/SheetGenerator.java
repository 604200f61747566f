package org.assay.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.assay.judging.Judgment;
import org.assay.judging.JudgmentSheet;
import org.assay.judging.Span;
import org.assay.rubric.Criterion;
import org.assay.rubric.Level;
import org.assay.rubric.Question;

/** Judgments at random levels, with words of a short answer so that they often overlap. */
public final class SheetGenerator {
    private static final int ANSWER_LENGTH = 30;
    private final RandomGenerator random;

    public SheetGenerator(RandomGenerator random) {
        this.random = random;
    }

    /** One judgment a criterion, in any order; so many of a hundred are abstained. */
    public List<Judgment> judgments(Question question, int abstainedOfHundred) {
        List<Judgment> judgments = new ArrayList<>();
        question.criteria()
                .forEach(criterion -> judgments.add(
                        random.nextInt(100) < abstainedOfHundred
                                ? Sheets.abstained(criterion.id())
                                : rated(criterion)));
        Shuffle.with(random, judgments);
        return judgments;
    }

    public JudgmentSheet sheet(Question question, int abstainedOfHundred) {
        return JudgmentSheet.of(question, judgments(question, abstainedOfHundred));
    }

    public Judgment rated(Criterion criterion) {
        List<Level> levels = criterion.levels();
        int place = random.nextInt(3) == 0 ? 0 : random.nextInt(levels.size());
        return rated(criterion, levels.get(place).id());
    }

    public Judgment rated(Criterion criterion, String level) {
        Span[] words = Stream.generate(this::words).limit(random.nextInt(3)).toArray(Span[]::new);
        return Sheets.rated(criterion.id(), level, words);
    }

    private Span words() {
        int start = random.nextInt(ANSWER_LENGTH - 1);
        return new Span(start, random.nextInt(start + 1, Math.min(ANSWER_LENGTH, start + 10) + 1));
    }
}
