package org.assay.gold;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.problem.Complaint;
import org.assay.rubric.Criterion;
import org.assay.rubric.Question;

/** Finds what is wrong with the levels that are known of an answer. */
final class LevelCheck {
    private LevelCheck() {}

    /**
     * None where every criterion has one of its levels.
     *
     * @param levels level by criterion; null counts as none
     * @param pointer where the levels stand
     */
    static List<Complaint> complaints(Question question, Map<String, String> levels, String pointer) {
        Map<String, String> given = Optional.ofNullable(levels).orElse(Map.of());
        List<Complaint> complaints = new ArrayList<>();
        question.criteria().forEach(criterion -> {
            if (!given.containsKey(criterion.id())) {
                complaints.add(new Complaint(pointer, "criterion '" + criterion.id() + "' is missing"));
            }
        });
        given.forEach((id, level) -> {
            Optional<Criterion> criterion = question.criterion(id);
            if (criterion.isEmpty()) {
                complaints.add(new Complaint(pointer + "/" + escape(id), "the question has no such criterion"));
            } else if (level == null || criterion.get().levelIndex(level).isEmpty()) {
                complaints.add(new Complaint(pointer + "/" + id, sentence(criterion.get())));
            }
        });
        return complaints;
    }

    private static String sentence(Criterion criterion) {
        return "must be one of "
                + criterion.levels().stream()
                        .map(level -> "'" + level.id() + "'")
                        .collect(Collectors.joining(", "));
    }

    /** As RFC 6901 writes a name within a pointer. */
    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
