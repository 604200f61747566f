package org.assay.catalog;

/** The notations in which a rubric file can be written; they say the same. */
public enum Format {
    YAML,
    JSON
}
