package org.assay.web.authoring;

import java.util.List;

/**
 * A field of a question that is edited.
 *
 * @param pointer where it stands in the question, by which it is also named in the form
 * @param value as it is typed
 * @param options what can be chosen, for a choice
 */
public record EditField(String pointer, Kind kind, String value, List<String> options) {

    /** What is typed into a field. */
    public enum Kind {
        LINE,
        TEXT,
        /** A text that must be there. */
        STATEMENT,
        NUMBER,
        /** Several texts, a line each. */
        LINES,
        /** Several numbers, with spaces between. */
        NUMBERS,
        CHOICE,
        FLAG
    }

    /** The last part of the pointer, by which it is labelled. */
    public String name() {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    /** An id that elements of the page can have. */
    public String id() {
        return "field" + pointer.replace('/', '-');
    }

    /** Under which words its label stands. */
    public String label() {
        return kind == Kind.CHOICE ? "choice" : "field";
    }

    /** Under which words its options stand. */
    public String optionLabel() {
        return "option." + name();
    }

    /** Lines that are shown of a text. */
    public int rows() {
        return name().equals("ask") || (name().equals("reference") && pointer.lastIndexOf('/') == 0) ? 6 : 2;
    }

    public String kindName() {
        return kind.name();
    }
}
