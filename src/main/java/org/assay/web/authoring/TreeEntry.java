package org.assay.web.authoring;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** An entry of a list in a tree that is edited. */
record TreeEntry(ArrayNode list, int place) {

    /** Empty where a pointer leads to no entry of a list. */
    static Optional<TreeEntry> of(JsonNode tree, String pointer) {
        int slash = pointer.lastIndexOf('/');
        if (!pointer.startsWith("/")) {
            return Optional.empty();
        }
        int place = JsonPointer.compile(pointer.substring(slash)).getMatchingIndex();
        return tree.at(pointer.substring(0, slash)) instanceof ArrayNode list && 0 <= place && place < list.size()
                ? Optional.of(new TreeEntry(list, place))
                : Optional.empty();
    }

    /** The list of this name, which is made where it is not there. */
    static ArrayNode list(ObjectNode owner, String name) {
        return owner.get(name) instanceof ArrayNode there ? there : owner.putArray(name);
    }

    void remove() {
        list.remove(place);
    }

    /** Moves it by so many places, where the list has them; whether it has. */
    boolean shift(int by) {
        int to = place + by;
        if (to < 0 || to >= list.size()) {
            return false;
        }
        list.insert(to, list.remove(place));
        return true;
    }
}
