/** The pages for people: what the API offers, to be read and clicked. */
package org.assay.web;
