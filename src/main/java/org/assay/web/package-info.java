/** The pages for people: what the API offers, to be read and clicked. Here is what they have in common, and the start; the others have packages of their own. */
package org.assay.web;
