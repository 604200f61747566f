package org.assay.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.assay.judging.Span;
import org.assay.rubric.Criterion;
import org.assay.rubric.Part;

/** Which parts of an item may be paid together when no words may be paid twice. */
final class DistinctParts {
    private final List<Part> parts;
    private final int[] conflicts;

    DistinctParts(List<Part> parts, Readings readings) {
        this.parts = parts;
        this.conflicts = new int[parts.size()];
        List<List<Span>> words =
                parts.stream().map(part -> words(part, readings)).toList();
        List<Boolean> assumed = parts.stream()
                .map(part -> part.criteria()
                        .anyMatch(criterion -> readings.of(criterion).assumed()))
                .toList();
        for (int a = 0; a < parts.size(); a++) {
            for (int b = a + 1; b < parts.size(); b++) {
                boolean open = assumed.get(a) || assumed.get(b);
                boolean conflict = open ? readings.fold() == Readings.Fold.LOW : sameWords(words.get(a), words.get(b));
                if (conflict) {
                    conflicts[a] |= 1 << b;
                    conflicts[b] |= 1 << a;
                }
            }
        }
    }

    /**
     * The sets without a conflict that cannot be extended, ordered by the positions of their parts in the document.
     * As no part is worth less than 0, the best of all sets is among them, and comes before the smaller ones of equal value.
     */
    List<List<Part>> sets() {
        List<Integer> sets = new ArrayList<>();
        extend(0, 0, sets);
        return sets.stream().sorted(DistinctParts::byPosition).map(this::parts).toList();
    }

    private void extend(int next, int set, List<Integer> sets) {
        if (next == parts.size()) {
            if (isMaximal(set)) {
                sets.add(set);
            }
            return;
        }
        if ((conflicts[next] & set) == 0) {
            extend(next + 1, set | 1 << next, sets);
        }
        if (conflicts[next] != 0) {
            extend(next + 1, set, sets);
        }
    }

    private boolean isMaximal(int set) {
        for (int i = 0; i < parts.size(); i++) {
            if ((set & 1 << i) == 0 && (conflicts[i] & set) == 0) {
                return false;
            }
        }
        return true;
    }

    /** The set that has the earlier part at the first difference comes first: as bits from the lowest, the larger number. */
    private static int byPosition(int a, int b) {
        return Integer.compareUnsigned(Integer.reverse(b), Integer.reverse(a));
    }

    private List<Part> parts(int set) {
        List<Part> chosen = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if ((set & 1 << i) != 0) {
                chosen.add(parts.get(i));
            }
        }
        return chosen;
    }

    private static List<Span> words(Part part, Readings readings) {
        List<Span> spans = part.criteria()
                .map((Criterion criterion) -> readings.of(criterion).words())
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(Span::start))
                .toList();
        List<Span> union = new ArrayList<>();
        for (Span span : spans) {
            if (!union.isEmpty() && span.start() <= union.getLast().end()) {
                Span last = union.removeLast();
                union.add(new Span(last.start(), Math.max(last.end(), span.end())));
            } else {
                union.add(span);
            }
        }
        return union;
    }

    /** Whether the words that both rest on are more than half of the smaller share. */
    private static boolean sameWords(List<Span> a, List<Span> b) {
        int shared = 0;
        for (Span x : a) {
            for (Span y : b) {
                shared += Math.max(0, Math.min(x.end(), y.end()) - Math.max(x.start(), y.start()));
            }
        }
        return shared * 2 > Math.min(length(a), length(b));
    }

    private static int length(List<Span> spans) {
        return spans.stream().mapToInt(Span::length).sum();
    }
}
