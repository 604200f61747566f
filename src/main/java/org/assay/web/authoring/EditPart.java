package org.assay.web.authoring;

import java.util.List;

/**
 * A question, an item, a criterion, a level or a limit that is edited, with its own fields.
 *
 * @param kind question, item, criterion, level or limit
 * @param pointer where it stands in the question; empty for the question itself
 * @param id as it is called; empty for a limit
 * @param adds the kinds of parts that it can be given more of
 * @param removable whether it can be taken away
 */
public record EditPart(
        String kind,
        String pointer,
        String id,
        int depth,
        List<EditField> fields,
        List<String> adds,
        boolean removable) {

    /** Where the page shows it: an item or criterion by its own id, which findings name. */
    public String anchor() {
        return kind.equals("item") || kind.equals("criterion") ? "edit-" + id : "edit" + pointer.replace('/', '-');
    }

    /** The element that says what it can be worth. */
    public String reachId() {
        return "reach" + pointer.replace('/', '-');
    }
}
