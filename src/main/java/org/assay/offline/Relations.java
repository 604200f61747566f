package org.assay.offline;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who stands to whom in what relation, so that a sentence with the two exchanged is known for the opposite. */
record Relations(Set<Relations.Relation> relations) {
    /** {@code left} comes from, or is more than, {@code right}. */
    record Relation(String left, Kind kind, String right) {
        Relation exchanged() {
            return new Relation(right, kind, left);
        }
    }

    /** The relations that are read; each has a direction. */
    enum Kind {
        FROM,
        MORE
    }

    private static final Pattern CLAUSE_END = Pattern.compile("[,。;:!?\\n]|\\.(?=\\s|$)");
    private static final Pattern VERB =
            Pattern.compile("(?<from>来自|取自|源自|源于|出自|\\b(?:come|comes|coming|taken|derived) from\\b)"
                    + "|(?<more>大于|高于|多于|快于|优于|强于|\\b(?:larger|higher|greater|faster|better|more) than\\b)"
                    + "|(?<less>小于|低于|少于|慢于|劣于|弱于|\\b(?:smaller|lower|slower|worse|less) than\\b)");
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]*|\\p{IsHan}{2,}");

    static Relations of(String text, List<String> terms) {
        Set<Relation> found = new HashSet<>();
        for (String clause : CLAUSE_END.split(Formulas.folded(text))) {
            Matcher verb = VERB.matcher(clause);
            while (verb.find()) {
                List<String> left = named(clause.substring(0, verb.start()), terms);
                Optional<String> right =
                        named(clause.substring(verb.end()), terms).stream().findFirst();
                right.ifPresent(other -> left.forEach(one -> found.add(relation(one, verb, other))));
            }
        }
        return new Relations(found);
    }

    static Relations ofAll(List<String> texts, List<String> terms) {
        return new Relations(texts.stream()
                .flatMap(text -> of(text, terms).relations.stream())
                .collect(Collectors.toSet()));
    }

    /** Whether a relation stands here with its sides exchanged, or with another source than is known. */
    boolean contradicts(Relations known) {
        return relations.stream()
                .filter(relation -> !known.relations.contains(relation))
                .anyMatch(relation -> known.relations.contains(relation.exchanged())
                        || relation.kind() == Kind.FROM && known.hasAnotherSourceOf(relation.left()));
    }

    private boolean hasAnotherSourceOf(String left) {
        return relations.stream()
                .anyMatch(known -> known.kind() == Kind.FROM && known.left().equals(left));
    }

    private static Relation relation(String left, Matcher verb, String right) {
        if (verb.group("from") != null) {
            return new Relation(left, Kind.FROM, right);
        }
        Relation more = new Relation(left, Kind.MORE, right);
        return verb.group("more") != null ? more : more.exchanged();
    }

    /** Key terms and single letters such as Q, K, V, in the order in which they stand. */
    private static List<String> named(String text, List<String> terms) {
        return WORD.matcher(text)
                .results()
                .flatMap(word -> word.group().length() == 1
                        ? Stream.of(word.group())
                        : terms.stream()
                                .filter(term -> word.group().contains(term))
                                .sorted(Comparator.comparingInt(word.group()::indexOf)))
                .distinct()
                .toList();
    }
}
