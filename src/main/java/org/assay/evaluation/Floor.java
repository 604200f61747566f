package org.assay.evaluation;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** What can be had without judging: one simple number of an answer, of which a straight line makes a share. */
enum Floor {
    CONSTANT("constant") {
        @Override
        double number(Outcome outcome) {
            return 0;
        }
    },
    LENGTH("length") {
        @Override
        double number(Outcome outcome) {
            return Math.log1p(outcome.gold().text().length());
        }
    },
    OVERLAP("word overlap") {
        @Override
        double number(Outcome outcome) {
            Set<String> reference = pairs(outcome.question().reference());
            Set<String> answer = pairs(outcome.gold().text());
            return reference.isEmpty()
                    ? 0
                    : reference.stream().filter(answer::contains).count() / (double) reference.size();
        }
    };

    private final String title;

    Floor(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    abstract double number(Outcome outcome);

    private static Set<String> pairs(String text) {
        String dense = text.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < dense.length(); i++) {
            pairs.add(dense.substring(i, i + 2));
        }
        return pairs;
    }
}
