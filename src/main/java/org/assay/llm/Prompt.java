package org.assay.llm;

/**
 * What is sent to a model: first what is the same for every candidate, then the answer.
 *
 * @param nonce names the fence around the answer, in the last message only
 */
record Prompt(String system, String user, String nonce) {
    /** Everything but the nonce: two prompts of one text ask the same. */
    String text() {
        return system + '\0' + user.replace(nonce, "");
    }
}
