package org.assay.offline;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assay.judging.Answer;
import org.assay.judging.Evidence;
import org.assay.judging.EvidenceLocator.Location;
import org.assay.judging.Flag;
import org.assay.judging.Span;
import org.assay.rubric.Criterion;

/** An answer read against a question: what it says, what that comes to for each criterion, and how it leans as a whole. */
final class AnswerReading {
    private final QuestionReading question;
    private final Thresholds thresholds;
    private final List<Passage> passages;
    private final List<Statement> said;
    private final Optional<Flag> offTopic;
    private final List<Finding> findings;
    private final Lean lean;

    AnswerReading(
            QuestionReading question,
            Answer answer,
            Function<String, Location> locator,
            SentenceEmbedder embedder,
            Thresholds thresholds) {
        this.question = question;
        this.thresholds = thresholds;
        this.passages = passages(answer);
        this.said = said(passages, answer, embedder);
        this.offTopic = findOffTopic();
        this.findings = find(offTopic.isPresent() ? List.of() : fits(), locator);
        this.lean = findLean();
    }

    Optional<Flag> offTopic() {
        return offTopic;
    }

    /** In the order of the criteria. */
    List<Finding> findings() {
        return findings;
    }

    /** What is to be weighed for the criterion at a place; empty where nothing is said that could earn it. */
    Optional<Traits> traits(int at) {
        return findings.get(at) instanceof Finding.Said(Fit fit, List<Evidence> evidence)
                        && fit.strength() > thresholds.near()
                ? Optional.of(question.criteria().get(at).traits(fit, lean))
                : Optional.empty();
    }

    private List<Passage> passages(Answer answer) {
        List<Span> clauses = Clauses.atMost(Clauses.of(answer.text()), thresholds.mostClauses());
        List<Span> saying = Prose.saying(answer, clauses);
        if (length(saying) < thresholds.leastProse() * length(clauses)) {
            return List.of();
        }
        List<Span> own = saying.stream()
                .filter(clause -> !question.echoes(answer.quote(clause)))
                .toList();
        return Clauses.passages(answer, clauses, new HashSet<>(own), thresholds.longest()).stream()
                .filter(passage -> !Prose.isLoneWord(passage.text()))
                .toList();
    }

    /** Only clauses go through the model, each once; what joins them is made of their vectors. */
    private static List<Statement> said(List<Passage> passages, Answer answer, SentenceEmbedder embedder) {
        Map<Span, Statement> clauses = passages.stream()
                .flatMap(passage -> passage.clauses().stream())
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), clause -> Statement.once(answer.quote(clause), embedder)));
        return passages.stream()
                .map(passage -> Statement.joined(
                        passage.text(),
                        passage.clauses().stream().map(clauses::get).toList()))
                .toList();
    }

    private static int length(List<Span> clauses) {
        return clauses.stream().mapToInt(Span::length).sum();
    }

    private Optional<Flag> findOffTopic() {
        DoubleSummaryStatistics nearness = said.stream()
                .flatMap(statement -> question.nearness(statement).stream())
                .collect(Collectors.summarizingDouble(Double::doubleValue));
        boolean isFar = nearness.getCount() > 0
                && nearness.getAverage() < thresholds.offTopic()
                && nearness.getMax() < thresholds.onTopic();
        return isFar
                ? Optional.of(Flag.of(Flag.Kind.OFF_TOPIC, "taken together it is about something else"))
                : Optional.empty();
    }

    /** By passage, then by criterion. */
    private List<List<Fit>> fits() {
        return IntStream.range(0, passages.size())
                .mapToObj(i -> question.fits(passages.get(i), said.get(i), thresholds.competition()))
                .toList();
    }

    private List<Finding> find(List<List<Fit>> fits, Function<String, Location> locator) {
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < question.criteria().size(); i++) {
            int at = i;
            Criterion criterion = question.criteria().get(i).criterion();
            found.add(Finding.among(
                    fits.stream().map(ofPassage -> ofPassage.get(at)).toList(),
                    fit -> evidence(fit, criterion, locator)));
        }
        return found;
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

    private Lean findLean() {
        List<Lean.Part> parts = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            CriterionReading criterion = question.criteria().get(i);
            findings.get(i).strongest().map(criterion::lean).ifPresent(parts::add);
        }
        return Lean.of(parts, thresholds.near());
    }
}
