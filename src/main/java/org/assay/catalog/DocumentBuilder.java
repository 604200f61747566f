package org.assay.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.problem.Complaint;
import org.assay.rubric.Bonus;
import org.assay.rubric.Exam;
import org.assay.rubric.Group;
import org.assay.rubric.Item;
import org.assay.rubric.Limit;
import org.assay.rubric.Question;
import org.assay.rubric.Section;
import org.assay.scoring.Acceptance;

/** From the checked tree to the exam; where a rule of the records is broken it goes on with the neighbours. */
final class DocumentBuilder {
    private DocumentBuilder() {}

    static RubricDocument build(JsonNode tree) {
        List<Complaint> complaints = new ArrayList<>();
        Element root = new Element(tree, "", complaints);
        return root.each("accepted", DocumentBuilder::acceptance)
                .flatMap(accepted -> exam(root).map(exam -> new RubricDocument(exam, accepted)))
                .orElseThrow(() -> Refusal.invalid(complaints));
    }

    private static Optional<Acceptance> acceptance(Element element) {
        return element.build(() -> new Acceptance(element.text("finding"), element.text("reason")));
    }

    private static Optional<Exam> exam(Element element) {
        return element.each("sections", DocumentBuilder::section)
                .flatMap(sections -> element.build(() -> new Exam(
                        element.text("exam"),
                        element.text("title"),
                        element.text("language"),
                        element.points("points"),
                        bonus(element, Bonus.WITHIN),
                        sections)));
    }

    private static Optional<Section> section(Element element) {
        return element.each("groups", DocumentBuilder::group).flatMap(groups -> element.each(
                        "questions", DocumentBuilder::question)
                .flatMap(ungrouped -> element.build(() -> new Section(
                        element.text("id"), element.text("title"), element.points("points"), groups, ungrouped))));
    }

    private static Optional<Group> group(Element element) {
        return element.each("questions", DocumentBuilder::question)
                .flatMap(questions -> element.build(() ->
                        new Group(element.text("id"), element.text("title"), element.points("points"), questions)));
    }

    private static Optional<Question> question(Element element) {
        Optional<List<Item>> items = element.each("items", PartBuilder::item);
        Optional<List<Limit>> limits = element.each("limits", PartBuilder::limit);
        if (items.isEmpty() || limits.isEmpty()) {
            return Optional.empty();
        }
        return element.build(() -> new Question(
                element.text("id"),
                element.text("title"),
                element.points("points"),
                bonus(element, Bonus.ABOVE),
                element.text("ask"),
                element.text("reference"),
                limits.get(),
                items.get(),
                PartBuilder.source(element)));
    }

    private static Bonus bonus(Element element, Bonus usual) {
        return switch (element.text("bonus")) {
            case "within" -> Bonus.WITHIN;
            case "above" -> Bonus.ABOVE;
            default -> usual;
        };
    }
}
