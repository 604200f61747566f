package org.assay.web;

import java.util.List;
import java.util.Optional;
import org.assay.judging.Judge;

/** Which judge is at work, for people to read. */
public record JudgeView(boolean offline, List<String> names, List<String> stronger, List<String> second) {
    private static final List<String> OFFLINE = List.of("offline");

    static JudgeView of(Judge judge) {
        return new JudgeView(
                judge.names().equals(OFFLINE), judge.names(), names(judge.stronger()), names(judge.second()));
    }

    private static List<String> names(Optional<Judge> judge) {
        return judge.map(Judge::names).orElse(List.of());
    }
}
