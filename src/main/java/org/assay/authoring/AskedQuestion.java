package org.assay.authoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.authoring.Outline.QuestionPart;
import org.assay.catalog.CriteriaProposal;
import org.assay.catalog.CriteriaProposal.Form;
import org.assay.catalog.CriteriaProposal.NumberedLine;
import org.assay.catalog.CriteriaProposal.Outcome;
import org.assay.catalog.CriteriaProposal.ProposedCriterion;
import org.assay.catalog.CriteriaProposal.Reply;
import org.assay.catalog.CriteriaProposal.ScoringLine;
import org.assay.catalog.CriteriaProposal.Stretch;
import org.assay.judging.Answer;
import org.assay.judging.AnswerInspector;
import org.assay.rubric.Item;
import org.assay.rubric.Question;
import org.assay.rubric.Source;
import org.assay.scoring.Finding;
import org.assay.scoring.Finding.Kind;

/**
 * A question that criteria are proposed for.
 *
 * @param forms of its lines that can be split, by id of the item
 */
record AskedQuestion(RuleDraft draft, Question question, Map<String, Form> forms) {
    /** More than this is more than a model reads at once. */
    private static final int LONGEST = 30_000;

    /**
     * The question with what was proposed.
     *
     * @param proposed nodes of the lines that have proposed criteria now
     * @param told what came of it, for the author
     */
    record Answered(Question question, Set<String> proposed, List<Finding> told) {}

    /** Empty where no line of it can be split. */
    static Optional<AskedQuestion> of(RuleDraft draft, Question question) {
        Set<String> assumed = draft.draft().doubts().stream()
                .filter(doubt -> doubt.kind() == Kind.ASSUMED_SPLIT)
                .map(Finding::node)
                .collect(Collectors.toSet());
        Map<String, Form> forms = new LinkedHashMap<>();
        for (Item item : question.items()) {
            LineForm.of(item, assumed.contains(node(question, item))).ifPresent(form -> forms.put(item.id(), form));
        }
        return forms.isEmpty() ? Optional.empty() : Optional.of(new AskedQuestion(draft, question, forms));
    }

    Reply reply(CriteriaProposal proposal) {
        Stretch stretch = stretch();
        int length =
                stretch.lines().stream().mapToInt(line -> line.text().length()).sum();
        return length > LONGEST
                ? new Reply.Failed("its text has more than %d characters".formatted(LONGEST))
                : proposal.propose(stretch);
    }

    private static String node(Question question, Item item) {
        return question.id() + "/" + item.id();
    }

    private Stretch stretch() {
        return new Stretch(
                draft.draft().exam().key(),
                draft.draft().exam().language().split("-", 2)[0],
                lines(),
                items().map(item -> new ScoringLine(item.source().orElseThrow(), forms.get(item.id())))
                        .toList());
    }

    private Stream<Item> items() {
        return question.items().stream().filter(item -> forms.containsKey(item.id()));
    }

    /** From its heading to the last of its lines, as they stand in the document. */
    private List<NumberedLine> lines() {
        QuestionPart part = draft.part(question);
        int from = part.heading().line().from();
        int to = Stream.of(
                        part.ask(),
                        part.reference(),
                        part.standardNote().stream().toList(),
                        part.standard())
                .flatMap(List::stream)
                .mapToInt(Line::to)
                .max()
                .orElse(from);
        String[] text = draft.draft().text().split("\n", -1);
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> new NumberedLine(number, text[number - 1].strip()))
                .filter(line -> !line.text().isEmpty())
                .toList();
    }

    Answered with(Reply reply) {
        return switch (reply) {
            case Reply.Failed(String why) ->
                new Answered(
                        question,
                        Set.of(),
                        List.of(told(
                                Kind.NO_PROPOSAL,
                                question.id(),
                                question.source(),
                                "%s: the criteria are those of the rules.".formatted(sentence(why)))));
            case Reply.Proposed(String by, List<Outcome> outcomes) -> with(by, outcomes);
        };
    }

    private Answered with(String by, List<Outcome> outcomes) {
        List<Item> asked = items().toList();
        Map<String, Item> better = new HashMap<>();
        List<Finding> told = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Item item = asked.get(i);
            switch (withoutOrders(outcomes.get(i))) {
                case Outcome.Accepted(List<ProposedCriterion> criteria) -> {
                    better.put(
                            item.id(),
                            new ProposedItem(item, draft.part(question).reference()).with(criteria));
                    told.add(told(
                            Kind.PROPOSED_CRITERIA,
                            node(question, item),
                            item.source(),
                            "Its criteria were proposed by %s.".formatted(by)));
                }
                case Outcome.Refused(String why) ->
                    told.add(told(
                            Kind.PROPOSAL_REFUSED,
                            node(question, item),
                            item.source(),
                            "The proposal of %s was refused, the criteria are those of the rules: %s"
                                    .formatted(by, why)));
            }
        }
        return new Answered(
                question.withItems(item -> better.getOrDefault(item.id(), item)),
                better.values().stream().map(item -> node(question, item)).collect(Collectors.toSet()),
                told);
    }

    /** A statement goes to the judge: one that gives it orders is none. */
    private Outcome withoutOrders(Outcome outcome) {
        AnswerInspector inspector = new AnswerInspector();
        boolean orders = outcome instanceof Outcome.Accepted(List<ProposedCriterion> criteria)
                && criteria.stream()
                        .map(criterion -> new Answer(question.id(), criterion.statement()))
                        .anyMatch(text -> !inspector
                                .inspect(question, text)
                                .instructions()
                                .isEmpty());
        return orders ? new Outcome.Refused("A statement speaks to whoever grades by it.") : outcome;
    }

    private static Finding told(Kind kind, String node, Optional<Source> source, String sentence) {
        return new Finding(kind, node, source, sentence, Optional.empty());
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
