package org.assay.rubric;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * One checkable statement about an answer: the only thing that is judged.
 *
 * @param levels from the first (met) to the last (worth nothing)
 * @param reference the part of the reference answer that this criterion is about; may be empty
 * @param accept other wordings that earn it
 * @param reject statements that void it
 * @param rulings how it was decided to be read, oldest first; at most {@value #MOST_RULINGS}
 * @param requires a criterion of the same question that must stand above its last level, else this one counts as at its last
 * @param line the line of the scoring standard that it belongs to; its top item where empty
 */
public record Criterion(
        String id,
        String text,
        List<Level> levels,
        String reference,
        List<String> accept,
        List<String> reject,
        List<Ruling> rulings,
        EvidenceRule evidence,
        Optional<String> requires,
        Optional<String> line,
        Optional<Source> source)
        implements Part {
    public static final int MOST_RULINGS = 100;

    /** Whether credit needs words of the answer that show it. */
    public enum EvidenceRule {
        QUOTE,
        NONE
    }

    public Criterion {
        Id.check("criterion", id);
        line.ifPresent(key -> Id.check("line", key));
        levels = List.copyOf(levels);
        accept = List.copyOf(accept);
        reject = List.copyOf(reject);
        rulings = List.copyOf(rulings);
        InvalidRubric.unless(
                rulings.size() <= MOST_RULINGS, "criterion '%s' has more than %d rulings", id, MOST_RULINGS);
        InvalidRubric.unless(levels.size() >= 2, "criterion '%s' needs two levels or more", id);
        Id.checkUnique("level", levels.stream().map(Level::id).toList());
        InvalidRubric.unless(
                levels.getLast().points().isZero(), "the last level of criterion '%s' must be worth 0 points", id);
        if (!levels.getFirst().points().isZero()) {
            checkFalling(id, levels);
        } else {
            InvalidRubric.unless(
                    levels.stream().allMatch(level -> level.points().isZero()),
                    "the first level of criterion '%s' is worth 0 points, so no other level may be worth more",
                    id);
        }
    }

    /** One that nothing was decided on yet. */
    public Criterion(
            String id,
            String text,
            List<Level> levels,
            String reference,
            List<String> accept,
            List<String> reject,
            EvidenceRule evidence,
            Optional<String> requires,
            Optional<String> line,
            Optional<Source> source) {
        this(id, text, levels, reference, accept, reject, List.of(), evidence, requires, line, source);
    }

    /** Quick, as that of its question. */
    @Override
    public int hashCode() {
        return Objects.hash(id, text);
    }

    private static void checkFalling(String id, List<Level> levels) {
        int sign = levels.getFirst().points().value().signum();
        for (int i = 1; i < levels.size(); i++) {
            Points before = levels.get(i - 1).points();
            Points points = levels.get(i).points();
            InvalidRubric.unless(
                    points.magnitude().compareTo(before.magnitude()) < 0,
                    "the levels of criterion '%s' must fall strictly in magnitude, but %s follows %s",
                    id,
                    points,
                    before);
            InvalidRubric.unless(
                    points.isZero() || points.value().signum() == sign,
                    "the levels of criterion '%s' must all have one sign",
                    id);
        }
    }

    /** Whether it has a ruling of these words. */
    public boolean isRuled(Ruling ruling) {
        return rulings.stream().anyMatch(known -> known.text().equals(ruling.text()));
    }

    public boolean mayBeRuled() {
        return rulings.size() < MOST_RULINGS;
    }

    /** The same with one more ruling. */
    public Criterion with(Ruling ruling) {
        List<Ruling> more = new ArrayList<>(rulings);
        more.add(ruling);
        return new Criterion(id, text, levels, reference, accept, reject, more, evidence, requires, line, source);
    }

    /** The points of the first level: the most that it earns, or for a deduction the most that it takes. */
    public Points points() {
        return levels.getFirst().points();
    }

    public boolean isDeduction() {
        return points().isNegative();
    }

    /** Whether it has points of its own; where its item pays by steps it has none. */
    public boolean isPriced() {
        return !points().isZero();
    }

    public int lastLevel() {
        return levels.size() - 1;
    }

    public OptionalInt levelIndex(String level) {
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).id().equals(level)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    @Override
    public Stream<Criterion> criteria() {
        return Stream.of(this);
    }

    @Override
    public boolean canBeNegative() {
        return isDeduction();
    }
}
