package org.assay.web.authoring;

import java.util.List;

/**
 * The exam, or a section, a group or a question of it, in the form in which they are put in order.
 *
 * @param kind exam, section, group or question
 * @param pointer where it stands in the exam; empty for the exam itself
 * @param points as declared
 * @param sum what it holds adds up to; null where that is what it declares, or no number
 * @param holds ids of what stands directly in it
 * @param grouped whether that are groups
 */
public record FramePart(
        String kind,
        String pointer,
        String id,
        List<EditField> fields,
        String points,
        String sum,
        List<String> holds,
        boolean grouped,
        boolean first,
        boolean last) {

    /** By which it is known wherever it stands. */
    public String value() {
        return kind + " " + id;
    }

    /** Its element in the page. */
    public String anchor() {
        return kind + "-" + id;
    }

    public String up() {
        return "up-" + anchor();
    }

    public String down() {
        return "down-" + anchor();
    }

    public int depth() {
        return switch (kind) {
            case "exam" -> 0;
            case "section" -> 1;
            default -> 2;
        };
    }

    public boolean isQuestion() {
        return kind.equals("question");
    }

    /** Pointer to what it stands in; empty for a section. */
    public String owner() {
        return pointer.replaceFirst("/[^/]*/[^/]*$", "");
    }

    /** Pointer to the list of sections or groups that it can be given more of; null for none. */
    public String more() {
        return switch (kind) {
            case "exam" -> "/sections";
            case "section" -> pointer + "/groups";
            default -> null;
        };
    }

    /** What stands in it, in a sentence. */
    public String held() {
        return String.join(", ", holds);
    }

    public boolean isEmpty() {
        return !isQuestion() && holds.isEmpty();
    }

    /** Whether a list of this name can stand in it; of a section's two only one at a time. */
    boolean takes(String list) {
        return switch (kind) {
            case "exam" -> list.equals("sections");
            case "section" -> list.equals("groups") && (grouped || isEmpty()) || list.equals("questions") && !grouped;
            case "group" -> list.equals("questions");
            default -> false;
        };
    }

    public boolean isPlaceOfQuestions() {
        return takes("questions");
    }
}
