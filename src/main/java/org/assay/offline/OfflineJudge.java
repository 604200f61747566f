package org.assay.offline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assay.judging.Answer;
import org.assay.judging.Evidence;
import org.assay.judging.EvidenceLocator;
import org.assay.judging.EvidenceLocator.Location;
import org.assay.judging.Flag;
import org.assay.judging.Inspection;
import org.assay.judging.Judge;
import org.assay.judging.Judged;
import org.assay.judging.Judgment;
import org.assay.judging.JudgmentSheet;
import org.assay.judging.Provenance;
import org.assay.judging.Provenance.Usage;
import org.assay.judging.Span;
import org.assay.rubric.Criterion;
import org.assay.rubric.Question;

/** Judges without a network: sentence embeddings in the process, key terms, and rules for polarity, relations and formulas. */
@ApplicationScoped
public class OfflineJudge implements Judge {
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

    @Inject
    public OfflineJudge(SentenceEmbedder embedder) {
        this(embedder, (question, answer, inspection) -> new EvidenceLocator(question, answer, inspection)::locate);
    }

    OfflineJudge(SentenceEmbedder embedder, Locators locators) {
        this.embedder = embedder;
        this.readings = new Recent<>(KEPT, question -> QuestionReading.of(question, embedder, THRESHOLDS));
        this.locators = locators;
    }

    @Override
    public void prepare(Question question) {
        readings.get(question);
    }

    @Override
    public Judged judge(Question question, Answer answer, Inspection inspection) {
        long start = System.nanoTime();
        QuestionReading reading = readings.get(question);
        List<Passage> passages = passages(reading, answer);
        List<Statement> said = passages.stream()
                .map(passage -> Statement.once(passage.text(), embedder))
                .toList();
        Optional<Flag> offTopic = offTopic(reading, said);
        Function<String, Location> locator = locators.of(question, answer, inspection);
        List<List<Fit>> fits = offTopic.isPresent() ? List.of() : fits(reading, passages, said);
        List<Judgment> judgments = new ArrayList<>();
        for (int i = 0; i < reading.criteria().size(); i++) {
            int at = i;
            judgments.add(judge(
                    reading.criteria().get(i),
                    fits.stream().map(ofPassage -> ofPassage.get(at)).toList(),
                    locator));
        }
        return new Judged(
                JudgmentSheet.of(question, judgments),
                offTopic.stream().toList(),
                provenance(Duration.ofNanos(System.nanoTime() - start)));
    }

    private static List<Passage> passages(QuestionReading reading, Answer answer) {
        List<Span> clauses = Clauses.atMost(Clauses.of(answer.text()), THRESHOLDS.mostClauses());
        List<Span> own = clauses.stream()
                .filter(clause -> !reading.echoes(answer.quote(clause)))
                .toList();
        return Clauses.passages(answer, clauses, new HashSet<>(Prose.saying(answer, own)), THRESHOLDS.longest())
                .stream()
                .filter(passage -> !Prose.isLoneWord(passage.text()))
                .toList();
    }

    private static Optional<Flag> offTopic(QuestionReading reading, List<Statement> said) {
        DoubleSummaryStatistics nearness = said.stream()
                .flatMap(statement -> reading.nearness(statement).stream())
                .collect(Collectors.summarizingDouble(Double::doubleValue));
        boolean isFar = nearness.getCount() > 0
                && nearness.getAverage() < THRESHOLDS.offTopic()
                && nearness.getMax() < THRESHOLDS.onTopic();
        return isFar
                ? Optional.of(Flag.of(Flag.Kind.OFF_TOPIC, "taken together it is about something else"))
                : Optional.empty();
    }

    private static List<List<Fit>> fits(QuestionReading reading, List<Passage> passages, List<Statement> said) {
        return IntStream.range(0, passages.size())
                .mapToObj(i -> reading.fits(passages.get(i), said.get(i), THRESHOLDS.competition()))
                .toList();
    }

    private static Judgment judge(CriterionReading reading, List<Fit> fits, Function<String, Location> locator) {
        Finding finding = Finding.among(fits, THRESHOLDS, fit -> evidence(fit, reading.criterion(), locator));
        Criterion criterion = reading.criterion();
        return new Judgment.Rated(
                criterion.id(),
                criterion
                        .levels()
                        .get(finding.level(criterion.lastLevel(), THRESHOLDS))
                        .id(),
                finding.evidence(),
                finding.rationale(reading),
                OptionalDouble.empty(),
                Judgment.By.JUDGE);
    }

    /** The places where a passage stands; empty where it cannot be evidence. */
    private static Optional<List<Evidence>> evidence(Fit fit, Criterion criterion, Function<String, Location> locator) {
        return switch (locator.apply(fit.passage().text())) {
            case Location.Found(List<Evidence> evidence) -> Optional.of(evidence);
            case Location.Void(Location.Reason reason) ->
                criterion.evidence() == Criterion.EvidenceRule.NONE && reason == Location.Reason.NOT_FOUND
                        ? Optional.of(List.of())
                        : Optional.empty();
        };
    }

    private static Provenance provenance(Duration latency) {
        return new Provenance(
                NAME,
                EmbeddedModel.NAME,
                RuleVersion.NAME,
                RuleVersion.hash(THRESHOLDS),
                Usage.NONE,
                latency,
                Optional.empty());
    }
}
