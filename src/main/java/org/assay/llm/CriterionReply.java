package org.assay.llm;

import java.util.List;

/** What a model says of one criterion, not yet held against the answer. */
record CriterionReply(List<String> quotes, String level, String why) {
    CriterionReply {
        quotes = List.copyOf(quotes);
    }
}
