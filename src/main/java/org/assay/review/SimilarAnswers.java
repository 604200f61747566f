package org.assay.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.judging.SentenceVectors;

/** The open answers to a question, those together that say alike what counts for one criterion. */
@ApplicationScoped
public class SimilarAnswers {
    /** More are not compared. */
    public static final int MOST = 2_000;

    /** Cosine from which on two passages say alike: English ones that do not come to 0.86, Chinese ones of one wording to 0.87 and more. */
    private static final double ALIKE = 0.88;

    /** In UTF-16 code units; what a quote says it says at its beginning, and the longer the slower. */
    private static final int LONGEST = 160;

    private final OpenAnswers answers;
    private final SentenceVectors vectors;

    SimilarAnswers(OpenAnswers answers, SentenceVectors vectors) {
        this.answers = answers;
        this.vectors = vectors;
    }

    /**
     * The groups, largest first.
     *
     * @param compared how many answers are in them
     * @param open how many could be compared
     * @param blind how many are left out, because the reader may not know yet what the judge said
     */
    public record Grouped(List<Group> groups, int compared, long open, long blind) {}

    /**
     * Answers that say alike; at most {@link GroupReview#MOST}, so that what is more alike makes several groups.
     *
     * @param hasEvidence whether they have any words to compare; without, nothing is known of how alike they are
     */
    public record Group(boolean hasEvidence, List<CriterionAnswer> answers) {}

    /**
     * Answers of the same words are in one group whatever order they come in. No transaction is open while words are compared.
     *
     * @param blindfolded whether the reader may not know what the judge said on questions that are reviewed blind
     */
    public Grouped of(CriterionPlace place, boolean blindfolded) {
        OpenAnswers.Found found = answers.first(place, blindfolded, MOST);
        SortedMap<String, List<CriterionAnswer>> byWords = new TreeMap<>();
        found.first()
                .forEach(answer -> byWords.computeIfAbsent(shortened(answer.evidence()), words -> new ArrayList<>())
                        .add(answer));
        List<CriterionAnswer> silent = byWords.getOrDefault("", List.of());
        byWords.remove("");
        List<Group> groups = Stream.concat(
                        alike(byWords).stream().flatMap(together -> parts(true, together)), parts(false, silent))
                .sorted(Comparator.comparingInt(group -> -group.answers().size()))
                .toList();
        return new Grouped(groups, found.first().size(), found.open(), found.blind());
    }

    private List<List<CriterionAnswer>> alike(SortedMap<String, List<CriterionAnswer>> byWords) {
        List<List<CriterionAnswer>> same = List.copyOf(byWords.values());
        return LikeGroups.of(
                        vectors.of(List.copyOf(byWords.keySet())),
                        same.stream().map(List::size).toList(),
                        ALIKE)
                .stream()
                .map(group -> group.stream().flatMap(i -> same.get(i).stream()).toList())
                .toList();
    }

    private static Stream<Group> parts(boolean hasEvidence, List<CriterionAnswer> together) {
        return IntStream.iterate(0, from -> from < together.size(), from -> from + GroupReview.MOST)
                .mapToObj(from -> new Group(
                        hasEvidence, together.subList(from, Math.min(from + GroupReview.MOST, together.size()))));
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }
}
