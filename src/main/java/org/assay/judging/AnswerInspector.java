package org.assay.judging;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.judging.Flag.Kind;
import org.assay.rubric.Criterion;
import org.assay.rubric.Question;

/** Looks at an answer before any judge does. */
public final class AnswerInspector {
    private static final int SHORTEST_COPY = 20;
    private static final double MOST_OF_IT = 0.5;
    private static final int REFERENCE_PIECE = 16;
    private static final int LONG_STRETCH = 40;
    private static final double MUCH_OF_IT = 0.6;
    private static final int FEWEST_WORDS = 10;

    /** By question: they are the same for every answer. */
    private final Map<Question, Expected> expected = new ConcurrentHashMap<>();

    /** What an answer to a question is held against. */
    private record Expected(String texts, Overlap ask, Overlap reference, UnicodeScript script) {
        static Expected of(Question question) {
            String texts = textsOf(question);
            return new Expected(
                    texts,
                    new Overlap(question.ask(), Echo.SHORTEST),
                    new Overlap(question.reference(), REFERENCE_PIECE).without(question.ask()),
                    Scripts.of(texts).main());
        }
    }

    public Inspection inspect(Question question, Answer answer) {
        if (answer.isBlank()) {
            return new Inspection(List.of(Flag.of(Kind.BLANK, "nothing is written")));
        }
        Expected own = expected.computeIfAbsent(question, Expected::of);
        List<Flag> flags = new ArrayList<>();
        for (Span passage : InstructionDetector.passagesIn(answer.text(), own.texts())) {
            flags.add(Flag.at(Kind.INJECTION_SUSPECTED, passage, "speaks to whoever grades it"));
        }
        FoldedText folded = FoldedText.of(answer.text());
        copiedQuestion(own.ask(), folded).ifPresent(flags::add);
        copiedReference(own.reference(), folded).ifPresent(flags::add);
        wrongLanguage(own.script(), answer).ifPresent(flags::add);
        return new Inspection(flags);
    }

    private static Optional<Flag> copiedQuestion(Overlap ask, FoldedText answer) {
        if (answer.length() < SHORTEST_COPY) {
            return Optional.empty();
        }
        List<Span> stretches = ask.stretchesIn(answer);
        double share = Overlap.share(stretches, answer);
        return share > MOST_OF_IT
                ? Optional.of(Flag.of(Kind.COPIES_QUESTION, percent(share) + " of it stands in the question"))
                : Optional.empty();
    }

    private static Optional<Flag> copiedReference(Overlap reference, FoldedText answer) {
        List<Span> stretches = reference.stretchesIn(answer);
        Optional<Span> longest =
                stretches.stream().filter(stretch -> isLong(answer, stretch)).findFirst();
        double share = Overlap.share(stretches, answer);
        if (longest.isPresent()) {
            Span stretch = longest.get();
            return Optional.of(Flag.at(
                    Kind.COPIES_REFERENCE,
                    answer.original(stretch.start(), stretch.end()),
                    stretch.length() + " characters in a row stand in the reference answer"));
        }
        return answer.length() >= LONG_STRETCH && share > MUCH_OF_IT
                ? Optional.of(Flag.of(Kind.COPIES_REFERENCE, percent(share) + " of it stands in the reference answer"))
                : Optional.empty();
    }

    /** Outside Chinese a word counts as two characters: forty letters of English or of a formula are soon the same. */
    private static boolean isLong(FoldedText answer, Span stretch) {
        String words = answer.text().substring(stretch.start(), stretch.end());
        long cjk = words.codePoints().filter(Characters::isCjk).count();
        long spaces = words.chars().filter(here -> here == ' ').count();
        return (2 * cjk >= words.length() ? words.length() : cjk + 2 * spaces) >= LONG_STRETCH;
    }

    private static Optional<Flag> wrongLanguage(UnicodeScript expected, Answer answer) {
        Scripts written = Scripts.of(answer.text());
        double least = expected == UnicodeScript.LATIN ? 0.33 : 0.05;
        return written.total() >= FEWEST_WORDS && written.share(expected) < least
                ? Optional.of(Flag.of(
                        Kind.WRONG_LANGUAGE,
                        "hardly anything is written in the script of the question: "
                                + expected.name().toLowerCase()))
                : Optional.empty();
    }

    private static String textsOf(Question question) {
        return Stream.concat(
                        Stream.of(question.title(), question.ask(), question.reference()),
                        question.criteria().map(Criterion::text))
                .collect(Collectors.joining("\n"));
    }

    private static String percent(double share) {
        return Math.round(100 * share) + " %";
    }
}
