package org.assay.offline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.rubric.Question;

/** A question prepared for comparison. */
record QuestionReading(
        List<CriterionReading> criteria, List<Statement> about, String askLetters, Set<String> askLines) {
    private static final Pattern SENTENCE_END = Pattern.compile("[。!?\\uFF01\\uFF1F;\\uFF1B\\n]+");
    /** Fewer letters in common with what was asked are chance. */
    private static final int LEAST_ECHO = 4;

    static QuestionReading of(Question question, SentenceEmbedder embedder, Thresholds thresholds) {
        List<CriterionReading> criteria = CriterionReading.of(
                question.criteria()
                        .map(criterion -> Wordings.of(criterion, embedder))
                        .toList(),
                thresholds);
        List<Statement> about = Stream.of(question.title(), question.ask(), question.reference())
                .flatMap(SENTENCE_END::splitAsStream)
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .map(sentence -> Statement.kept(sentence, embedder))
                .toList();
        Set<String> lines = question.ask().lines().map(QuestionReading::letters).collect(Collectors.toSet());
        return new QuestionReading(criteria, about, letters(question.ask()), lines);
    }

    /** How a passage stands to each criterion, in the order of the criteria. */
    List<Fit> fits(Passage passage, Statement said, double competition) {
        List<Fit> fits =
                criteria.stream().map(criterion -> criterion.fit(passage, said)).toList();
        return fits.stream()
                .map(fit -> fit.besides(strongestBut(fit, fits), competition))
                .toList();
    }

    private static double strongestBut(Fit fit, List<Fit> fits) {
        return fits.stream()
                .filter(other -> other != fit)
                .mapToDouble(Fit::strength)
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
    }

    /** The greatest similarity of a sentence to anything of the question; empty where the question has no text. */
    Optional<Double> nearness(Statement said) {
        return Stream.concat(about.stream(), criteria.stream().flatMap(CriterionReading::statements))
                .map(said::similarity)
                .max(Double::compare);
    }

    /** Whether these words stand in what was asked; of code only whole lines count, since pieces recur in honest work. */
    boolean echoes(String clause) {
        String letters = letters(clause);
        return letters.length() >= LEAST_ECHO
                && (isCode(clause) ? askLines.contains(letters) : askLetters.contains(letters));
    }

    private static boolean isCode(String clause) {
        return clause.chars().noneMatch(c -> Character.isIdeographic(c)) && clause.matches("(?s).*[=()\\[\\]{}:].*");
    }

    private static String letters(String text) {
        return Formulas.folded(text).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
