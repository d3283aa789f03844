/**
 * Who may do what, asked of the running application by its pages, its API and its commands.
 */
@NullMarked
package vn.bodua.authorisation;

import org.jspecify.annotations.NullMarked;
