/** The pages on which people decide: the worklist, an answer, similar answers, submissions and their reports. */
package org.assay.web.review;
