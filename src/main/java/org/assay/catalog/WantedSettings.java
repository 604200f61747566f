package org.assay.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assay.catalog.ExamSettings.IntegrationView;
import org.assay.catalog.ExamSettings.Review;
import org.assay.catalog.ExamSettings.Sampling;
import org.assay.judging.JudgingOptions;
import org.assay.judging.JudgingOptions.Budget;
import org.assay.judging.JudgingOptions.Calls;
import org.assay.problem.Complaint;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;

/** Settings as somebody wants them, in the words that are used outside; null stands for the default. */
public record WantedSettings(
        String review,
        String calls,
        Integer votes,
        BigDecimal perHour,
        BigDecimal perExam,
        List<BigDecimal> cutoffs,
        BigDecimal margin,
        Double escalateBelow,
        Double blindShare,
        Double goldShare,
        String integrationView) {
    public static final int MOST_CUTOFFS = 20;

    /**
     * The settings that are meant.
     *
     * @throws Problem that names every field that is wrong
     */
    public ExamSettings settings() {
        return settings(List.of());
    }

    /** The same where the edge has something to complain of already. */
    public ExamSettings settings(List<Complaint> before) {
        List<Complaint> complaints = new ArrayList<>(before);
        ExamSettings standard = ExamSettings.DEFAULT;
        Review reviewed = choice("/review", review, Review.values(), Review::key, standard.review(), complaints);
        Calls asked = choice(
                "/calls", calls, Calls.values(), Calls::key, standard.judging().calls(), complaints);
        int voting = Optional.ofNullable(votes).orElse(standard.judging().votes());
        if (!JudgingOptions.isVotes(voting)) {
            complaints.add(new Complaint("/votes", "must be odd, 1 to " + JudgingOptions.MOST_VOTES));
        }
        Budget ceiling = new Budget(
                amount("/budget/perHour", perHour, complaints), amount("/budget/perExam", perExam, complaints));
        Cutoffs deciding = cutoffs(complaints);
        double unsure = share("/escalateBelow", escalateBelow, 1, standard.escalateBelow(), complaints);
        Sampling sampling = new Sampling(
                share("/blindShare", blindShare, 1, standard.sampling().blind(), complaints),
                share(
                        "/goldShare",
                        goldShare,
                        Sampling.MOST_GOLD,
                        standard.sampling().gold(),
                        complaints));
        IntegrationView told = choice(
                "/integrationView",
                integrationView,
                IntegrationView.values(),
                IntegrationView::key,
                standard.integrationView(),
                complaints);
        if (!complaints.isEmpty()) {
            throw new Problem(Kind.INVALID_REQUEST, "These settings cannot be.", complaints);
        }
        return new ExamSettings(reviewed, new JudgingOptions(asked, voting, ceiling), deciding, unsure, sampling, told);
    }

    private static <T> T choice(
            String pointer, String key, T[] all, Function<T, String> keyOf, T standard, List<Complaint> complaints) {
        if (key == null) {
            return standard;
        }
        Optional<T> known =
                Stream.of(all).filter(one -> keyOf.apply(one).equals(key)).findFirst();
        if (known.isEmpty()) {
            complaints.add(new Complaint(
                    pointer, "must be " + oneOf(Stream.of(all).map(keyOf).toList())));
        }
        return known.orElse(standard);
    }

    /** {@code 'all', 'flagged' or 'none'}. */
    private static String oneOf(List<String> keys) {
        List<String> quoted = keys.stream().map(key -> "'" + key + "'").toList();
        return String.join(", ", quoted.subList(0, quoted.size() - 1)) + " or " + quoted.getLast();
    }

    private static double share(
            String pointer, Double share, double most, double standard, List<Complaint> complaints) {
        double value = Optional.ofNullable(share).orElse(standard);
        if (value < 0 || value > most) {
            complaints.add(new Complaint(
                    pointer,
                    "must be 0 to "
                            + new BigDecimal(String.valueOf(most))
                                    .stripTrailingZeros()
                                    .toPlainString()));
        }
        return value;
    }

    private Cutoffs cutoffs(List<Complaint> complaints) {
        List<BigDecimal> points = Optional.ofNullable(cutoffs).orElse(List.of());
        if (points.size() > MOST_CUTOFFS) {
            complaints.add(new Complaint("/cutoffs/points", "must be " + MOST_CUTOFFS + " at most"));
        }
        Optional<BigDecimal> near = amount("/cutoffs/margin", margin, complaints);
        if (points.stream().anyMatch(Objects::isNull)) {
            complaints.add(new Complaint("/cutoffs/points", "must be numbers"));
            return Cutoffs.NONE;
        }
        return new Cutoffs(points, near.orElse(BigDecimal.ZERO));
    }

    private static Optional<BigDecimal> amount(String pointer, BigDecimal amount, List<Complaint> complaints) {
        if (amount != null && amount.signum() < 0) {
            complaints.add(new Complaint(pointer, "must be 0 or more"));
        }
        return Optional.ofNullable(amount);
    }
}
