package org.assay.offline;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.assay.judging.Evidence;

/** What the passages of an answer come to for one criterion. */
sealed interface Finding {
    /** The passage that says most about the criterion, right or wrong; empty where nothing is said at all. */
    Optional<Fit> strongest();

    /** One sentence for a reader, in the language of the criterion; {@code credit} is the share expected, 0 to 1. */
    String rationale(CriterionReading reading, double credit);

    /** Something is said that may earn it. */
    record Said(Fit fit, List<Evidence> evidence) implements Finding {
        @Override
        public Optional<Fit> strongest() {
            return Optional.of(fit);
        }

        @Override
        public String rationale(CriterionReading reading, double credit) {
            return Finding.sentence(
                    reading,
                    "最接近“%s”(%.2f);关键词 %d/%d;连同整份答案的措辞,估计得分率 %.2f。",
                    "Closest to “%s” (%.2f); key terms %d/%d; with the wording of the whole answer, expected share %.2f.",
                    Finding.brief(fit.closest()),
                    fit.similarity(),
                    fit.terms(),
                    reading.termCount(),
                    credit);
        }
    }

    /** The contrary is said, and nothing that comes nearer. */
    record Contrary(Fit fit) implements Finding {
        @Override
        public Optional<Fit> strongest() {
            return Optional.of(fit);
        }

        @Override
        public String rationale(CriterionReading reading, double credit) {
            return Finding.sentence(
                    reading,
                    "“%s”与标准相反或有误(相似度 %.2f)。",
                    "“%s” is wrong or contrary to the criterion (similarity %.2f).",
                    Finding.brief(fit.passage().text()),
                    fit.similarity());
        }
    }

    /** Nothing is said that could be evidence. */
    record Nothing(Optional<Fit> strongest) implements Finding {
        @Override
        public String rationale(CriterionReading reading, double credit) {
            return strongest
                    .map(fit -> Finding.sentence(
                            reading,
                            "没有可以作为依据的说法:最接近的是“%s”(%.2f);关键词 %d/%d。",
                            "Nothing that could be evidence: the closest is “%s” (%.2f); key terms %d/%d.",
                            Finding.brief(fit.passage().text()),
                            fit.similarity(),
                            fit.terms(),
                            reading.termCount()))
                    .orElseGet(() -> Finding.sentence(
                            reading, "答案中没有可以作为依据的陈述。", "The answer makes no statement that could be evidence."));
        }
    }

    /**
     * The strongest passage that can be evidence decides, unless a stronger one says the contrary or it is itself a piece of a
     * rejected statement.
     */
    static Finding among(List<Fit> fits, Function<Fit, Optional<List<Evidence>>> locate) {
        List<Fit> strongest = fits.stream()
                .sorted(Comparator.comparingDouble(Fit::strength).reversed())
                .toList();
        for (Fit fit : strongest) {
            if (fit.stance() != Fit.Stance.AGREES) {
                return new Contrary(fit);
            }
            Optional<Fit> whole = fits.stream().filter(fit::isPieceOfRejected).findFirst();
            if (whole.isPresent()) {
                return new Contrary(whole.get());
            }
            Optional<List<Evidence>> evidence = locate.apply(fit);
            if (evidence.isPresent()) {
                return new Said(fit, evidence.get());
            }
        }
        return new Nothing(strongest.stream().findFirst());
    }

    private static String sentence(CriterionReading reading, String chinese, String english, Object... values) {
        boolean isChinese = reading.criterion().text().codePoints().anyMatch(Character::isIdeographic);
        return String.format(Locale.ROOT, isChinese ? chinese : english, values);
    }

    private static String brief(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= 40
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 39)) + "…";
    }
}
