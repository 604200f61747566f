package org.assay.scoring;

/** An author's word that a finding is intended; {@code finding} is its id. */
public record Acceptance(String finding, String reason) {}
