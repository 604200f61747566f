package org.assay.offline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words that the statements of a criterion have in common, with what each counts: identifiers, formulas, numbers, and
 * runs of Chinese characters that recur. No dictionary is needed: what recurs between wordings of one fact is its term.
 */
record KeyTerms(Map<String, Double> weights) {
    private static final int MOST = 12;
    private static final int LONGEST = 6;
    private static final Pattern IDENTIFIER = Pattern.compile("[a-z][a-z0-9_]*(?:-[a-z0-9]+)*");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    /** Characters that belong to no term, or only by accident. */
    private static final Pattern GLUE =
            Pattern.compile("[的了是在和与把将使对从到为以及或并用由被让而则就也都还又很更太越变只每各其它他这那哪些个种有无没不未会能可要需得着过来去时后前里于所如若说给]");

    private static final Set<String> ENGLISH_GLUE = Set.of(
            "a an and are as at be been but by can could does do each else for from has have if in into is it its of on one only or so such than that the their them then there these they this those to use used uses using was we when where which while will with without would not no you your more less very also about all any both same"
                    .split(" "));

    /** The terms of statements that all say the same. */
    static KeyTerms of(List<String> statements) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String statement : statements) {
            candidates(statement).forEach(term -> counts.merge(term, 1, Integer::sum));
        }
        int least = Math.min(2, statements.size());
        counts.values().removeIf(count -> count < least);
        List<String> recurring = counts.keySet().stream()
                .filter(term -> isMaximal(term, counts))
                .sorted(Comparator.<String>comparingInt(term -> -counts.get(term))
                        .thenComparingInt(term -> -term.length())
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
        Map<String, Double> weights = new LinkedHashMap<>();
        recurring.forEach(term -> weights.put(term, counts.get(term) / (double) statements.size()));
        return new KeyTerms(weights);
    }

    /** The same terms, counting less the more criteria share them. */
    KeyTerms sharedWith(Map<String, Long> criteriaByTerm) {
        Map<String, Double> shared = new LinkedHashMap<>();
        weights.forEach((term, weight) -> shared.put(term, weight / Math.sqrt(criteriaByTerm.getOrDefault(term, 1L))));
        return new KeyTerms(shared);
    }

    /** What of the terms a text has, by weight, 0 to 1. */
    double coverage(Words text) {
        double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        double found = in(text).stream().mapToDouble(weights::get).sum();
        return all == 0 ? 0 : found / all;
    }

    /** The terms that a text has. */
    List<String> in(Words text) {
        return weights.keySet().stream()
                .filter(term -> text.formulas().has(term)
                        || text.identifiers().contains(term)
                        || Character.isIdeographic(term.codePointAt(0))
                                && text.folded().contains(term))
                .toList();
    }

    private static Set<String> candidates(String statement) {
        String folded = Formulas.folded(statement);
        Set<String> terms = new HashSet<>(Formulas.of(statement).all());
        terms.addAll(identifiers(folded));
        HAN.matcher(folded).results().map(MatchResult::group).forEach(run -> {
            for (String part : GLUE.split(run)) {
                addRuns(terms, part);
            }
        });
        return terms;
    }

    private static void addRuns(Set<String> terms, String part) {
        for (int start = 0; start < part.length(); start++) {
            for (int end = start + 2; end <= Math.min(part.length(), start + LONGEST); end++) {
                terms.add(part.substring(start, end));
            }
        }
    }

    static Set<String> identifiers(String folded) {
        return IDENTIFIER
                .matcher(folded)
                .results()
                .map(MatchResult::group)
                .filter(word -> word.length() > 1 && !ENGLISH_GLUE.contains(word))
                .map(KeyTerms::singular)
                .collect(Collectors.toSet());
    }

    private static String singular(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")
                ? word.substring(0, word.length() - 1)
                : word;
    }

    /** Whether no longer candidate holds this one and recurs as often. */
    private static boolean isMaximal(String term, Map<String, Integer> counts) {
        return !HAN.matcher(term).matches()
                || counts.entrySet().stream()
                        .noneMatch(other -> other.getKey().length() > term.length()
                                && other.getValue() >= counts.get(term)
                                && other.getKey().contains(term));
    }

    /** In how many of these sets of terms each term stands. */
    static Map<String, Long> spread(List<KeyTerms> all) {
        Map<String, Long> spread = new HashMap<>();
        all.forEach(terms -> terms.weights.keySet().forEach(term -> spread.merge(term, 1L, Long::sum)));
        return spread;
    }

    List<String> terms() {
        return new ArrayList<>(weights.keySet());
    }
}
