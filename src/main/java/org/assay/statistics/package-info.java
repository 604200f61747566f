/** What the work on an exam comes to, while it goes on: agreement of judge, reviewers and gold, and distributions. */
package org.assay.statistics;
