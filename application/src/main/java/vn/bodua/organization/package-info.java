/**
 * Units, their names and codes through time, the trees they stand in, and their successions (DOMAIN: A, C, G).
 */
@NullMarked
package vn.bodua.organization;

import org.jspecify.annotations.NullMarked;
