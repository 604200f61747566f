package org.assay.authoring;

import org.assay.rubric.Source;

/**
 * A line of the document without what its format put around the words; one that was broken apart is whole again.
 *
 * @param from the line of the document where it begins, counted from 1
 * @param to the line where it ends
 * @param bullet whether it is marked as an entry of a list
 * @param code whether it stands in a block of code
 */
record Line(int from, int to, int indent, boolean bullet, boolean code, String text) {
    Source source() {
        return new Source(from, to);
    }

    /** With ordinary brackets, digits and colons, character for character. */
    String folded() {
        return FullWidth.folded(text);
    }

    boolean isBlank() {
        return text.isBlank();
    }

    /** This line followed by what was broken off it. */
    Line joined(Line rest) {
        boolean han = !text.isEmpty() && text.codePointBefore(text.length()) > 0x2E80;
        return new Line(from, rest.to, indent, bullet, code, text + (han ? "" : " ") + rest.text);
    }

    Line withText(String other) {
        return new Line(from, to, indent, bullet, code, other);
    }
}
