package org.assay.offline;

import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.assay.judging.Answer;
import org.assay.judging.AnswerInspector;
import org.assay.judging.Evidence;
import org.assay.judging.EvidenceLocator;
import org.assay.judging.EvidenceLocator.Location;
import org.assay.judging.GradedAnswer;
import org.assay.judging.Inspection;
import org.assay.judging.Judged;
import org.assay.judging.JudgingTask;
import org.assay.judging.Judgment;
import org.assay.judging.JudgmentSheet;
import org.assay.judging.Provenance;
import org.assay.judging.Provenance.Usage;
import org.assay.judging.TrainableJudge;
import org.assay.rubric.Criterion;
import org.assay.rubric.Question;

/** Judges without a network: sentence embeddings in the process, key terms, and rules for polarity, relations and formulas. */
@Singleton
@Typed(OfflineJudge.class)
public class OfflineJudge implements TrainableJudge {
    static final String NAME = "offline";
    private static final Thresholds THRESHOLDS = Thresholds.DEFAULT;
    /** At about 300 KB a question, at most 40 MB. */
    private static final int KEPT = 128;

    /** Gives the finder of quotes for one answer. */
    interface Locators {
        Function<String, Location> of(Question question, Answer answer, Inspection inspection);
    }

    private final SentenceEmbedder embedder;
    private final Recent<Question, QuestionReading> readings;
    private final Locators locators;
    private final Calibration calibration;

    @Inject
    public OfflineJudge(SentenceEmbedder embedder) {
        this(embedder, (question, answer, inspection) -> new EvidenceLocator(question, answer, inspection)::locate);
    }

    OfflineJudge(SentenceEmbedder embedder, Locators locators) {
        this(embedder, new Recent<>(KEPT), locators, Calibration.packaged());
    }

    private OfflineJudge(
            SentenceEmbedder embedder,
            Recent<Question, QuestionReading> readings,
            Locators locators,
            Calibration calibration) {
        this.embedder = embedder;
        this.readings = readings;
        this.locators = locators;
        this.calibration = calibration;
    }

    @Override
    public List<String> names() {
        return List.of(NAME);
    }

    @Override
    public void load() {
        embedder.load();
    }

    @Override
    public void prepare(Question question) {
        reading(question);
    }

    @Override
    public Judged judge(JudgingTask task) {
        long start = System.nanoTime();
        Question question = task.question();
        AnswerReading reading = read(question, task.answer(), task.inspection());
        List<Judgment> judgments = new ArrayList<>();
        for (int i = 0; i < reading.findings().size(); i++) {
            double credit = reading.traits(i).map(calibration::credit).orElse(0.0);
            judgments.add(judge(
                    reading(question).criteria().get(i), reading.findings().get(i), credit));
        }
        return new Judged(
                JudgmentSheet.of(question, judgments),
                reading.offTopic().stream().toList(),
                provenance(Duration.ofNanos(System.nanoTime() - start)));
    }

    /** The same judge, calibrated on these answers instead of those that the packaged calibration was fitted to, if any of them can be learnt from. */
    @Override
    public OfflineJudge trainedOn(List<GradedAnswer> graded) {
        return new OfflineJudge(embedder, readings, locators, calibrationOn(graded));
    }

    @Override
    public String learnt() {
        return calibration.json();
    }

    private Calibration calibrationOn(List<GradedAnswer> graded) {
        List<Fitting.Example> examples = new ArrayList<>();
        for (GradedAnswer one : graded) {
            AnswerReading reading =
                    read(one.question(), one.answer(), new AnswerInspector().inspect(one.question(), one.answer()));
            List<Criterion> criteria = one.question().criteria().toList();
            for (int i = 0; i < criteria.size(); i++) {
                String id = criteria.get(i).id();
                reading.traits(i)
                        .filter(traits ->
                                one.credits().containsKey(id) && traits.lean().isPresent())
                        .map(traits -> new Fitting.Example(traits, one.credits().get(id), one.weight(id)))
                        .ifPresent(examples::add);
            }
        }
        return examples.isEmpty() ? calibration : Fitting.to(examples);
    }

    private QuestionReading reading(Question question) {
        return readings.get(question, () -> QuestionReading.of(question, embedder, THRESHOLDS));
    }

    private AnswerReading read(Question question, Answer answer, Inspection inspection) {
        return new AnswerReading(
                reading(question), answer, locators.of(question, answer, inspection), embedder, THRESHOLDS);
    }

    private static Judgment judge(CriterionReading reading, Finding finding, double credit) {
        Criterion criterion = reading.criterion();
        int level = THRESHOLDS.level(credit, criterion.lastLevel());
        boolean earns = level < criterion.lastLevel();
        return new Judgment.Rated(
                criterion.id(),
                criterion.levels().get(level).id(),
                earns && finding instanceof Finding.Said said ? said.evidence() : List.<Evidence>of(),
                finding.rationale(reading, credit),
                OptionalDouble.empty(),
                Judgment.By.JUDGE);
    }

    private Provenance provenance(Duration latency) {
        return new Provenance(
                NAME,
                EmbeddedModel.NAME,
                RuleVersion.NAME,
                RuleVersion.hash(THRESHOLDS, calibration),
                Map.of(),
                Usage.NONE,
                latency,
                Optional.empty());
    }
}
