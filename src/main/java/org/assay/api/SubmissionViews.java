package org.assay.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.api.SubmissionView.CandidateView;
import org.assay.api.SubmissionView.CostView;
import org.assay.api.SubmissionView.JudgeView;
import org.assay.api.SubmissionView.ScoreView;
import org.assay.api.SubmissionView.SectionView;
import org.assay.api.SubmissionView.UsageView;
import org.assay.catalog.Catalog;
import org.assay.catalog.ExamSettingsLog;
import org.assay.catalog.Rubric;
import org.assay.grading.Grading;
import org.assay.grading.GradingPrivate;
import org.assay.grading.GradingRecord;
import org.assay.intake.AnswerText;
import org.assay.intake.Submission;
import org.assay.intake.SubmissionPrivate;
import org.assay.judging.Answer;
import org.assay.judging.Provenance;
import org.assay.rubric.Question;
import org.assay.scoring.ExamScore;
import org.assay.scoring.Range;

/** Puts together what a reader sees of a submission; called inside a transaction. */
@ApplicationScoped
class SubmissionViews {
    private static final String RULE = "rule";
    private static final String CURRENCY = "USD";

    private final Catalog catalog;
    private final ExamSettingsLog settings;
    private final ReaderLanguage language;

    SubmissionViews(Catalog catalog, ExamSettingsLog settings, ReaderLanguage language) {
        this.catalog = catalog;
        this.settings = settings;
        this.language = language;
    }

    SubmissionView view(Submission submission) {
        Rubric rubric = rubric(submission);
        Map<String, Grading> latest = Grading.latest(submission.id);
        Map<String, Answer> answers = AnswerText.of(submission.id);
        List<QuestionView> questions = rubric.exam()
                .questions()
                .filter(question -> latest.containsKey(question.id()))
                .map(question -> view(
                        rubric, question, latest.get(question.id()), Optional.ofNullable(answers.get(question.id()))))
                .toList();
        return view(submission, rubric, latest, questions);
    }

    /** Without questions, and so without a word of an answer. */
    SubmissionView summary(Submission submission) {
        return view(submission, rubric(submission), Grading.latest(submission.id), List.of());
    }

    QuestionView question(Submission submission, Question question, Grading grading) {
        return view(rubric(submission), question, grading, AnswerText.of(submission.id, question.id()));
    }

    QuestionView view(Rubric rubric, Question question, Grading grading, Optional<Answer> answer) {
        return new QuestionViews(question, answer, language.sentences(rubric.exam()))
                .view(grading.content(), GradingPrivate.of(grading.id), grading.isConfirmed());
    }

    Rubric rubric(Submission submission) {
        return rubric(submission, submission.version);
    }

    /** A version that something of the submission was judged under. */
    Rubric rubric(Submission submission, int version) {
        return catalog.version(submission.exam, version).orElseThrow();
    }

    private SubmissionView view(
            Submission submission, Rubric rubric, Map<String, Grading> latest, List<QuestionView> questions) {
        ExamScore score = rubric.score(
                latest.values().stream().collect(Collectors.toMap(grading -> grading.question, Grading::value)));
        Optional<SubmissionPrivate> secret = SubmissionPrivate.of(submission.id);
        List<GradingRecord> records =
                latest.values().stream().map(Grading::content).toList();
        return new SubmissionView(
                submission.id,
                submission.exam,
                submission.version,
                isOutdated(submission),
                submission.status.key(),
                secret.map(row -> new CandidateView(row.candidateRef)).orElse(null),
                secret.map(row -> row.metadata).orElse(null),
                submission.createdAt,
                submission.updatedAt,
                submission.finalizedAt,
                submission.finalizedBy,
                submission.erasedAt,
                score(submission, score),
                score.sections().stream().map(SubmissionViews::section).toList(),
                questions,
                records.stream()
                        .map(record -> judge(record, rubric.hash()))
                        .filter(judge -> !judge.name().equals(RULE))
                        .findFirst()
                        .orElse(null),
                usage(records.stream().map(record -> record.origin().usage()).toList()));
    }

    private boolean isOutdated(Submission submission) {
        return catalog.latestPublished(submission.exam)
                .filter(latest -> latest.version() > submission.version)
                .isPresent();
    }

    private ScoreView score(Submission submission, ExamScore score) {
        Range value = score.value();
        return new ScoreView(
                QuestionViews.decided(value),
                value.low(),
                value.high(),
                score.max(),
                settings.of(submission.exam)
                        .settings()
                        .cutoffs()
                        .near(submission.low, submission.high)
                        .orElse(null),
                submission.status == Submission.Status.FINAL);
    }

    private static SectionView section(ExamScore.SectionScore section) {
        Range value = section.value();
        return new SectionView(
                section.section(), QuestionViews.decided(value), value.low(), value.high(), section.max());
    }

    static JudgeView judge(GradingRecord record, String rubricHash) {
        GradingRecord.Origin origin = record.origin();
        return new JudgeView(origin.judge(), origin.model(), origin.promptVersion(), origin.promptHash(), rubricHash);
    }

    static UsageView usage(Collection<Provenance.Usage> usages) {
        Provenance.Usage sum = usages.stream().reduce(Provenance.Usage.NONE, Provenance.Usage::plus);
        BigDecimal cost = sum.cost();
        return new UsageView(
                sum.calls(), sum.inputTokens(), sum.outputTokens(), sum.cachedCalls(), new CostView(cost, CURRENCY));
    }
}
