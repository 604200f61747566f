package org.assay.agreement;

/** A way to say in one number how two raters agree. */
public enum Metric {
    /** Share of pairs in the same category, 0 to 1. */
    EXACT,
    /** Share of pairs in the same or a neighbouring category, 0 to 1. */
    ADJACENT,
    /** Cohen's kappa, at most 1; 0 is what chance gives. */
    KAPPA,
    /** Kappa with a disagreement weighing as many categories as it spans. */
    LINEAR_KAPPA,
    /** Kappa with a disagreement weighing the square of the categories that it spans (QWK). */
    QUADRATIC_KAPPA,
    /** Mean over the categories that occur of the harmonic mean of precision and recall, 0 to 1. */
    MACRO_F1,
    /** Mean absolute error, in the unit of the ratings. */
    MAE,
    /** Root of the mean squared error, in the unit of the ratings. */
    RMSE,
    /** Mean of given minus gold, in the unit of the ratings: above 0 is lenient. */
    BIAS,
    /** Pearson's correlation, -1 to 1. */
    PEARSON,
    /** Spearman's rank correlation, equal values at their mean rank, -1 to 1. */
    SPEARMAN
}
