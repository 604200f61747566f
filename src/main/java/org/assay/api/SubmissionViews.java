package org.assay.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.api.QuestionView.LosingEditView;
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
import org.assay.grading.GradingRecord;
import org.assay.intake.AnswerText;
import org.assay.intake.Submission;
import org.assay.intake.SubmissionPrivate;
import org.assay.judging.Answer;
import org.assay.judging.Provenance;
import org.assay.review.Blindfold;
import org.assay.review.SeenGrading;
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
    private final Reader reader;

    SubmissionViews(Catalog catalog, ExamSettingsLog settings, ReaderLanguage language, Reader reader) {
        this.catalog = catalog;
        this.settings = settings;
        this.language = language;
        this.reader = reader;
    }

    SubmissionView view(Submission submission) {
        Rubric rubric = rubric(submission);
        Map<String, SeenGrading> latest = latest(submission);
        return view(submission, rubric, latest, latest.isEmpty() ? List.of() : questions(submission, rubric, latest));
    }

    private List<QuestionView> questions(Submission submission, Rubric rubric, Map<String, SeenGrading> latest) {
        Map<String, Answer> answers = AnswerText.of(submission.id);
        Map<String, List<LosingEditView>> losing = reader.losingEdits(submission.id);
        return rubric.exam()
                .questions()
                .filter(question -> latest.containsKey(question.id()))
                .map(question -> view(
                        rubric,
                        question,
                        latest.get(question.id()),
                        Optional.ofNullable(answers.get(question.id())),
                        losing.getOrDefault(question.id(), List.of())))
                .toList();
    }

    /** Without questions, and so without a word of an answer. */
    SubmissionView summary(Submission submission) {
        Rubric rubric = rubric(submission);
        return view(submission, rubric, latest(submission), List.of());
    }

    QuestionView question(Submission submission, Question question, Grading grading) {
        Rubric rubric = rubric(submission);
        return view(
                rubric,
                question,
                reader.blindfold(submission.id).see(rubric, grading),
                AnswerText.of(submission.id, question.id()),
                reader.losingEdits(submission.id).getOrDefault(question.id(), List.of()));
    }

    private QuestionView view(
            Rubric rubric,
            Question question,
            SeenGrading latest,
            Optional<Answer> answer,
            List<LosingEditView> losingEdits) {
        QuestionView view = new QuestionViews(question, answer, language.sentences(rubric.exam()))
                .view(latest.record(), latest.words().get(), latest.grading().isConfirmed(), losingEdits);
        return reader.tell(rubric.exam().key(), view);
    }

    private Map<String, SeenGrading> latest(Submission submission) {
        Collection<Grading> gradings = Grading.latest(submission.id).values();
        return gradings.isEmpty() ? Map.of() : seen(submission, gradings);
    }

    private Map<String, SeenGrading> seen(Submission submission, Collection<Grading> gradings) {
        Blindfold blindfold = reader.blindfold(submission.id);
        return gradings.stream()
                .map(grading -> blindfold.see(rubric(submission, grading.version), grading))
                .collect(Collectors.toMap(
                        seen -> seen.grading().question, seen -> seen, (one, other) -> other, LinkedHashMap::new));
    }

    Rubric rubric(Submission submission) {
        return rubric(submission, submission.version);
    }

    /** A version that something of the submission was judged under. */
    Rubric rubric(Submission submission, int version) {
        return catalog.version(submission.exam, version).orElseThrow();
    }

    private SubmissionView view(
            Submission submission, Rubric rubric, Map<String, SeenGrading> latest, List<QuestionView> questions) {
        ExamScore score = rubric.score(latest.values().stream()
                .collect(Collectors.toMap(seen -> seen.grading().question, SeenGrading::value)));
        Optional<SubmissionPrivate> secret =
                SubmissionPrivate.of(submission.id).filter(row -> reader.seesCandidate(submission));
        List<GradingRecord> records =
                latest.values().stream().map(SeenGrading::record).toList();
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
                        .near(value.low().value(), value.high().value())
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
