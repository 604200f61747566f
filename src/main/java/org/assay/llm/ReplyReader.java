package org.assay.llm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assay.rubric.Criterion;
import org.assay.rubric.Level;

/** Reads a reply strictly: what breaks the contract is named, and only what keeps it counts. */
final class ReplyReader {
    private static final Set<String> FIELDS =
            Set.of(ReplySchema.CRITERION, ReplySchema.QUOTES, ReplySchema.LEVEL, ReplySchema.WHY);

    private final List<Criterion> criteria;
    private final Map<String, CriterionReply> replies = new LinkedHashMap<>();
    private final Set<String> unusable = new HashSet<>();
    private final List<String> faults = new ArrayList<>();

    private ReplyReader(List<Criterion> criteria) {
        this.criteria = criteria;
    }

    /** @param criteria in the order of their numbers */
    static Reading read(String reply, List<Criterion> criteria) {
        ReplyReader reader = new ReplyReader(criteria);
        reader.read(reply);
        return new Reading(reader.replies, reader.faults);
    }

    private void read(String reply) {
        JsonNode root = ReplyJson.parse(reply);
        if (root.isMissingNode()) {
            faults.add("The reply is not one JSON object.");
            return;
        }
        JsonNode judgments = root.path(ReplySchema.JUDGMENTS);
        if (!root.isObject() || root.size() != 1 || !judgments.isArray()) {
            faults.add("The reply is not an object with the single field judgments, which holds a list.");
            return;
        }
        judgments.forEach(this::readOne);
        unusable.forEach(replies::remove);
        for (int i = 0; i < criteria.size(); i++) {
            if (!replies.containsKey(criteria.get(i).id())
                    && !unusable.contains(criteria.get(i).id())) {
                faults.add("Criterion %d is missing.".formatted(i + 1));
            }
        }
    }

    private void readOne(JsonNode judgment) {
        String number = judgment.path(ReplySchema.CRITERION).asText();
        int index = number.matches("[1-9]\\d{0,3}") ? Integer.parseInt(number) - 1 : -1;
        if (index < 0 || index >= criteria.size()) {
            faults.add("There is no criterion \"%s\".".formatted(ReplyJson.shortened(number)));
            return;
        }
        Criterion criterion = criteria.get(index);
        List<String> own = faultsOf(judgment, number, criterion);
        faults.addAll(own);
        if (!own.isEmpty()) {
            unusable.add(criterion.id());
        } else if (replies.put(criterion.id(), reply(judgment)) != null) {
            faults.add("Criterion %s stands there twice.".formatted(number));
            unusable.add(criterion.id());
        }
    }

    private static List<String> faultsOf(JsonNode judgment, String number, Criterion criterion) {
        JsonNode quotes = judgment.path(ReplySchema.QUOTES);
        boolean formed = ReplyJson.hasExactly(FIELDS, judgment)
                && quotes.isArray()
                && Stream.iterate(0, i -> i < quotes.size(), i -> i + 1)
                        .allMatch(i -> quotes.get(i).isTextual())
                && judgment.path(ReplySchema.LEVEL).isTextual()
                && judgment.path(ReplySchema.WHY).isTextual();
        if (!formed) {
            return List.of("Criterion %s does not have exactly the fields criterion, quotes (texts), level and why."
                    .formatted(number));
        }
        String level = judgment.path(ReplySchema.LEVEL).asText();
        return criterion.levelIndex(level).isPresent()
                ? List.of()
                : List.of("Criterion %s has no level \"%s\", only %s."
                        .formatted(
                                number,
                                ReplyJson.shortened(level),
                                criterion.levels().stream().map(Level::id).toList()));
    }

    private static CriterionReply reply(JsonNode judgment) {
        List<String> quotes = new ArrayList<>();
        judgment.path(ReplySchema.QUOTES).forEach(quote -> quotes.add(ReplyJson.text(quote)));
        return new CriterionReply(
                quotes, judgment.path(ReplySchema.LEVEL).asText(), ReplyJson.text(judgment.path(ReplySchema.WHY)));
    }
}
