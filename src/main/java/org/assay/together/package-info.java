/** Work of several callers done at once. Pure Java. */
package org.assay.together;
