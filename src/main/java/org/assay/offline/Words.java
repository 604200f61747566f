package org.assay.offline;

import java.util.Set;

/** What the rules read of a text, found once: its folded spelling, its formulas and its identifiers. */
record Words(String folded, Formulas formulas, Set<String> identifiers) {
    static Words of(String text) {
        String folded = Formulas.folded(text);
        return new Words(folded, Formulas.of(text), KeyTerms.identifiers(folded));
    }
}
