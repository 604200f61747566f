package org.assay.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.rubric.Criterion;
import org.assay.rubric.Exam;
import org.assay.rubric.Item;
import org.assay.rubric.Part;
import org.assay.rubric.Question;
import org.assay.scoring.Acceptance;

/** What an author does about the findings of the shipped exam's answer key; the words are those of the rubric by hand. */
record AuthorsMends(Exam byHand) {
    /** Read as the standard says; {@code open-range} was the draft's, and its headings' points stand. */
    static final List<Acceptance> ACCEPTED = Stream.of("dead-limit@3.2/methods", "overfull@9.2", "unit-mismatch@9.2/L4")
            .map(finding -> new Acceptance(finding, "as the standard says"))
            .toList();

    /** {@code not-judgeable}: a line whose words alone nobody could judge, by the line of the rubric by hand. */
    private static final Map<String, String> WORDLESS = Map.of(
            "1.2/L1", "dp",
            "3.1/L3", "multi-head",
            "4.2/L4", "adamw",
            "5.1/L2", "transformer",
            "9.1/L2", "memory",
            "10.1/L3", "amp");

    Exam mended(Exam draft) {
        return draft.withQuestions(this::mended);
    }

    /**
     * What no finding asks for: a line split over more facts than the document names, as an examiner sees fit.
     *
     * @param lines numbers of lines of the document
     */
    Exam split(Exam mended, Set<Integer> lines) {
        return mended.withQuestions(question ->
                question.withItems(item -> lines.contains(from(item)) ? ownOfLine(question.id(), from(item)) : item));
    }

    private Item ownOfLine(String question, int line) {
        return byHand.question(question).orElseThrow().items().stream()
                .filter(item -> from(item) == line)
                .findFirst()
                .orElseThrow();
    }

    private static int from(Item item) {
        return item.source().orElseThrow().from();
    }

    private Question mended(Question drafted) {
        Question own = byHand.question(drafted.id()).orElseThrow();
        List<Item> items = new ArrayList<>(drafted.items().stream()
                .map(item -> item(drafted.id() + "/" + item.id(), item))
                .toList());
        if (drafted.id().equals("1.2")) {
            // unclaimed-part and unreachable-points: the line that the standard lacks.
            items.add(own("1.2", "subsequence"));
        }
        return new Question(
                drafted.id(),
                drafted.title(),
                drafted.points(),
                drafted.bonus(),
                // no-ask: the document holds no question texts.
                own.ask(),
                drafted.reference(),
                drafted.limits(),
                items,
                drafted.source());
    }

    private Item item(String node, Item drafted) {
        return switch (node) {
            // not-judgeable: no part of the reference answer is about the costs of all methods.
            case "1.1/L2" -> own("1.1", "complexity");
            // Not found by anything: another valid method counts as well.
            case "3.2/methods" ->
                drafted.withParts(Stream.concat(drafted.parts().stream(), Stream.of(otherMethod()))
                        .toList());
            default ->
                WORDLESS.containsKey(node)
                        ? drafted.withCriteria(criterion -> inWords(node, drafted, criterion))
                        : drafted;
        };
    }

    /** Its criteria on the lines of the draft, which stand in the same order. */
    private Part otherMethod() {
        Item other = own("3.2", "methods").parts().stream()
                .filter(part -> part.id().equals("other"))
                .map(Item.class::cast)
                .findFirst()
                .orElseThrow();
        List<Criterion> criteria = other.criteria().toList();
        return other.withCriteria(criterion -> Criteria.onLine(criterion, "L" + (criteria.indexOf(criterion) + 1)));
    }

    /** What the criteria by hand say of the same line; where each has a counterpart, of the same part of it. */
    private Criterion inWords(String node, Item drafted, Criterion criterion) {
        List<Criterion> own =
                own(node.split("/")[0], WORDLESS.get(node)).criteria().toList();
        List<Criterion> all = drafted.criteria().toList();
        List<Criterion> about = all.size() == own.size() ? List.of(own.get(all.indexOf(criterion))) : own;
        return new Criterion(
                criterion.id(),
                joined(about.stream().map(Criterion::text)),
                criterion.levels(),
                criterion.reference().isBlank()
                        ? joined(about.stream().map(Criterion::reference))
                        : criterion.reference(),
                criterion.accept(),
                criterion.reject(),
                criterion.evidence(),
                criterion.requires(),
                criterion.line(),
                criterion.source());
    }

    private static String joined(Stream<String> texts) {
        return texts.collect(Collectors.joining("\n"));
    }

    private Item own(String question, String id) {
        return byHand.question(question).orElseThrow().items().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
