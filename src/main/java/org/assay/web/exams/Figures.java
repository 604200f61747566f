package org.assay.web.exams;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;
import org.assay.security.CurrentCaller;
import org.assay.security.Role;
import org.assay.statistics.Agreements;
import org.assay.statistics.Agreements.CriterionAgreement;
import org.assay.statistics.Distributions;
import org.assay.statistics.Distributions.CriterionLevels;
import org.assay.statistics.LiveAgreement;
import org.assay.statistics.LiveStatistics;

/** What the work on an exam comes to so far, as far as its reader may know. */
@ApplicationScoped
class Figures {
    private static final int TENTHS = 10;

    private final LiveStatistics statistics;
    private final LiveAgreement agreement;
    private final CurrentCaller caller;

    Figures(LiveStatistics statistics, LiveAgreement agreement, CurrentCaller caller) {
        this.statistics = statistics;
        this.agreement = agreement;
        this.caller = caller;
    }

    /**
     * The figures of an exam.
     *
     * @param agreements null for whoever may not know how reviewers do
     */
    public record Shown(Distributions distributions, List<Tenth> tenths, Agreements agreements) {
        /** The questions whose criteria have levels. */
        public List<String> judged() {
            return distributions.criteria().stream()
                    .map(CriterionLevels::question)
                    .distinct()
                    .toList();
        }

        /** The questions on which the judge is compared with reviewers. */
        public List<String> compared() {
            return agreements.judge().criteria().stream()
                    .map(CriterionAgreement::question)
                    .distinct()
                    .toList();
        }
    }

    /** A tenth of the points of an exam. */
    public record Tenth(int from, int to, long finals, long awaiting) {}

    Shown of(String exam) {
        Distributions distributions = statistics.of(exam);
        boolean sees = caller.caller().is(Role.AUTHOR)
                || caller.caller().is(Role.AUDITOR)
                || caller.caller().is(Role.ADMIN);
        return new Shown(distributions, tenths(distributions), sees ? agreement.of(exam) : null);
    }

    private static List<Tenth> tenths(Distributions all) {
        List<Long> finals = all.finals().deciles();
        List<Long> awaiting = all.awaitingReview().deciles();
        return IntStream.range(0, TENTHS)
                .mapToObj(i -> new Tenth(TENTHS * i, TENTHS * (i + 1), finals.get(i), awaiting.get(i)))
                .toList();
    }
}
