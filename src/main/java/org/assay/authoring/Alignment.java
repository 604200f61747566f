package org.assay.authoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.authoring.ReferenceAnswer.Head;
import org.assay.authoring.ReferenceAnswer.Kind;
import org.assay.rubric.Points;
import org.assay.scoring.CharacterPairs;

/** Which part of the reference answer each line of the scoring standard is about: both stand in the same order. */
final class Alignment {
    private static final double ALIKE = 0.35;

    private final List<Entry> entries;
    private final List<Head> heads;
    private final double[][] fit;
    private final double[][] best;

    private Alignment(List<Entry> entries, List<Head> heads) {
        this.entries = entries;
        this.heads = heads;
        this.fit = new double[entries.size()][heads.size()];
        this.best = new double[entries.size() + 1][heads.size() + 1];
    }

    /** The pairs that together fit best: by their points and by their words. */
    static Map<Entry, Head> of(List<Entry> entries, List<Head> heads) {
        return new Alignment(entries, heads).aligned();
    }

    private Map<Entry, Head> aligned() {
        for (int e = entries.size() - 1; e >= 0; e--) {
            for (int h = heads.size() - 1; h >= 0; h--) {
                fit[e][h] = fit(entries.get(e), heads.get(h));
                best[e][h] = Math.max(Math.max(best[e + 1][h], best[e][h + 1]), fit[e][h] + best[e + 1][h + 1]);
            }
        }
        Map<Entry, Head> pairs = new HashMap<>();
        int e = 0;
        int h = 0;
        while (e < entries.size() && h < heads.size()) {
            if (fit[e][h] > 0 && best[e][h] == fit[e][h] + best[e + 1][h + 1]) {
                pairs.put(entries.get(e++), heads.get(h++));
            } else if (best[e][h] == best[e + 1][h]) {
                e++;
            } else {
                h++;
            }
        }
        return pairs;
    }

    /** 0 where the two have nothing to do with each other. */
    private static double fit(Entry entry, Head head) {
        double alike = CharacterPairs.likeness(entry.statement(), head.title());
        if (head.kind() == Kind.PLAIN) {
            return alike >= ALIKE ? alike : 0;
        }
        boolean samePoints = head.points().isPresent() && head.points().equals(worth(entry));
        return samePoints ? 1 + 2 * alike : alike >= ALIKE ? 2 * alike : 0;
    }

    private static Optional<Points> worth(Entry entry) {
        return entry.notation()
                .total()
                .or(() -> entry.notation().first(Term.Bonus.class).map(Term.Bonus::points));
    }
}
