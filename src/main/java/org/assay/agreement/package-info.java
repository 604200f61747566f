/** How well raters agree: coefficients, errors and correlations, with intervals. */
package org.assay.agreement;
