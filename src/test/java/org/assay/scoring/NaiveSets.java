package org.assay.scoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.assay.judging.Evidence;
import org.assay.judging.Judgment;
import org.assay.judging.JudgmentSheet;
import org.assay.rubric.Part;

/** Every set of children of a distinct item in which no two rest on the same words, found by trying all. */
record NaiveSets(JudgmentSheet sheet, boolean most) {

    /** In the order in which ties are broken: by positions one by one, a missing one last. */
    List<List<Part>> conflictFree(List<Part> parts) {
        boolean[][] conflicts = conflicts(parts);
        List<List<Integer>> sets = new ArrayList<>();
        for (int mask = 0; mask < 1 << parts.size(); mask++) {
            int chosen = mask;
            List<Integer> set = IntStream.range(0, parts.size())
                    .filter(i -> (chosen >> i & 1) == 1)
                    .boxed()
                    .toList();
            if (isConflictFree(set, conflicts)) {
                sets.add(set);
            }
        }
        sets.sort(NaiveSets::byPositions);
        return sets.stream().map(set -> set.stream().map(parts::get).toList()).toList();
    }

    private static int byPositions(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            int left = i < one.size() ? one.get(i) : Integer.MAX_VALUE;
            int right = i < other.size() ? other.get(i) : Integer.MAX_VALUE;
            if (left != right) {
                return Integer.compare(left, right);
            }
        }
        return 0;
    }

    private static boolean isConflictFree(List<Integer> set, boolean[][] conflicts) {
        for (int one : set) {
            for (int other : set) {
                if (one != other && conflicts[one][other]) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean[][] conflicts(List<Part> parts) {
        boolean[][] conflicts = new boolean[parts.size()][parts.size()];
        for (int i = 0; i < parts.size(); i++) {
            for (int j = 0; j < parts.size(); j++) {
                conflicts[i][j] = conflict(parts.get(i), parts.get(j));
            }
        }
        return conflicts;
    }

    private boolean conflict(Part one, Part other) {
        if (containsAbstention(one) || containsAbstention(other)) {
            return !most;
        }
        Set<Integer> left = words(one);
        Set<Integer> right = words(other);
        Set<Integer> shared = new HashSet<>(left);
        shared.retainAll(right);
        return 2 * shared.size() > Math.min(left.size(), right.size());
    }

    private boolean containsAbstention(Part part) {
        return part.criteria().anyMatch(criterion -> sheet.judgment(criterion.id()) instanceof Judgment.Abstained);
    }

    private Set<Integer> words(Part part) {
        Set<Integer> positions = new HashSet<>();
        part.criteria().forEach(criterion -> {
            if (sheet.judgment(criterion.id()) instanceof Judgment.Rated rated) {
                for (Evidence evidence : rated.evidence()) {
                    for (int i = evidence.span().start(); i < evidence.span().end(); i++) {
                        positions.add(i);
                    }
                }
            }
        });
        return positions;
    }
}
