package org.assay.grading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.assay.grading.LatestGradings.Line;
import org.assay.judging.Judged;
import org.assay.judging.Provenance;
import org.assay.rubric.Exam;
import org.assay.rubric.Question;
import org.assay.scoring.Range;

/** A version of the rubric that stored gradings, made under whatever versions, are folded under again. */
final class OtherVersion {
    private static final Provenance NOBODY =
            new Provenance("none", "", "", "", Map.of(), Provenance.Usage.NONE, Duration.ZERO, Optional.empty());

    private final Rules rules;
    private final IntFunction<Exam> versions;
    private final Map<Change, CarryOver> carries = new ConcurrentHashMap<>();

    /** A question, and the version that it was graded under; null where it was not. */
    private record Change(Integer from, String question) {}

    /** @param versions the exam by the number of its version */
    OtherVersion(Rules rules, IntFunction<Exam> versions) {
        this.rules = rules;
        this.versions = versions;
    }

    Rules rules() {
        return rules;
    }

    /** Those of a submission's latest gradings that have to be read to be folded again: of questions that are not the same. */
    List<UUID> changed(Map<String, Line> latest) {
        List<UUID> changed = new ArrayList<>();
        questions().forEach(question -> Optional.ofNullable(latest.get(question.id()))
                .filter(line -> !carry(line.version(), question).isSame())
                .ifPresent(line -> changed.add(line.id())));
        return changed;
    }

    /**
     * What a submission comes to.
     *
     * @param questions those that are not the same as before
     */
    record Outcome(Range total, List<Rescored> questions) {}

    /**
     * Folds a submission again.
     *
     * @param records of the gradings of what changed, by id
     */
    Outcome outcome(Map<String, Line> latest, Map<UUID, GradingRecord> records) {
        Map<String, Range> values = new HashMap<>();
        List<Rescored> rescored = new ArrayList<>();
        for (Question question : questions()) {
            Line line = latest.get(question.id());
            CarryOver carry = carry(line == null ? null : line.version(), question);
            if (carry.isSame()) {
                values.put(question.id(), line.value());
            } else {
                Rescored one = rescored(
                        carry,
                        Optional.ofNullable(line)
                                .map(known -> new Rescored.Latest(known.id(), records.get(known.id()))));
                values.put(question.id(), one.record().score().value());
                rescored.add(one);
            }
        }
        return new Outcome(rules.rubric().score(values).value(), rescored);
    }

    private Rescored rescored(CarryOver carry, Optional<Rescored.Latest> before) {
        GradingRecord record = before.map(was -> rules.rescored(carry, was.record()))
                .orElseGet(() -> rules.judged(
                        carry.to(), new Judged(carry.sheet(List.of()), List.of(), NOBODY), Optional.empty()));
        return new Rescored(carry, before, record);
    }

    private CarryOver carry(Integer from, Question to) {
        return carries.computeIfAbsent(
                new Change(from, to.id()),
                change -> CarryOver.of(
                        Optional.ofNullable(from)
                                .flatMap(version -> versions.apply(version).question(to.id())),
                        to));
    }

    private List<Question> questions() {
        return rules.rubric().exam().questions().toList();
    }
}
