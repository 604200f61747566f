/** People decide: the worklist, overrides, confirmations, and the end of a submission. */
package org.assay.review;
