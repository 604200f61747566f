/** People decide, several at once and some of it blind: the worklist, claims, overrides, confirmations, and the end of a submission. */
package org.assay.review;
