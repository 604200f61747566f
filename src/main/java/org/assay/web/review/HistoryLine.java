package org.assay.web.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.assay.grading.HistoryEntry;
import org.assay.web.Moment;
import org.assay.web.Words;

/**
 * An entry of a submission's history in a reader's words.
 *
 * @param question null where it is about the whole submission
 * @param details what changed, a sentence each
 */
public record HistoryLine(
        int number, String at, String actor, String action, String question, List<String> details, String hash) {
    private static final String BEFORE = "before:";
    private static final int SHOWN_OF_A_HASH = 12;

    /** @param actor empty where the reader may not know who it was */
    static HistoryLine of(HistoryEntry entry, String actor, Map<String, String> detail, Words words) {
        return new HistoryLine(
                entry.number,
                Moment.text(entry.at),
                actor,
                words.orItself("action", entry.action),
                entry.question,
                details(detail, words),
                entry.hash.substring(0, SHOWN_OF_A_HASH));
    }

    private static List<String> details(Map<String, String> detail, Words words) {
        List<String> details = new ArrayList<>();
        if (detail.containsKey("criterion")) {
            details.add(change(detail.get("criterion"), detail.get("before"), detail.get("after"), words));
        }
        for (String name : new TreeSet<>(detail.keySet())) {
            String value = detail.get(name);
            if (name.startsWith(BEFORE)) {
                String criterion = name.substring(BEFORE.length());
                details.add(change(criterion, value, detail.get("after:" + criterion), words));
            }
            switch (name) {
                case "reasonCode" -> details.add(words.say("detail.reasonCode", words.orItself("reasonCode", value)));
                case "blind" -> details.add(words.say(value.equals("true") ? "detail.blind" : "detail.seen"));
                case "rest" -> details.add(words.say("detail.rest"));
                case "judge" -> details.add(words.say("detail.judge", words.orItself("judge", value)));
                case "points" -> details.add(words.say("detail.points", value));
                case "questions" -> details.add(words.say("detail.questions", value));
                default -> {
                    // the levels before and after stand in one sentence
                }
            }
        }
        return details;
    }

    private static String change(String criterion, String before, String after, Words words) {
        return words.say("detail.change", criterion, words.orItself("level", before), words.orItself("level", after));
    }
}
