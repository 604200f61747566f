package org.assay.statistics;

/**
 * How often, of one criterion, the same levels came together where a reviewer confirmed.
 *
 * @param version of the rubric
 * @param judge who had judged
 * @param reviewer who confirmed
 * @param month of the confirmation, such as 2026-11, in UTC
 * @param blind whether the reviewer had not seen the judgment
 * @param judged the judge's own level; null where it abstained
 * @param effective the level that the reviewer stands for
 * @param gold the level that is known; null for answers of candidates
 */
record Confirmed(
        int version,
        String question,
        String criterion,
        String judge,
        String model,
        String reviewer,
        String month,
        boolean blind,
        String judged,
        String effective,
        String gold,
        long count) {}
