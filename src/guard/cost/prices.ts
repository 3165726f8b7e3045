/**
 * What the parts of a request cost, measured on a graph of 42,000 claims: one unit is about 10 µs of one core, of the
 * database or of this process. docs/limits.md explains the rule.
 */

/** The most that a request may cost. The costliest one within it was searched for: `npm run bench -- costliest`. */
export const LARGEST_COST = 500_000;

/** Planning a branch: one type that a field may lead to. */
export const BRANCH_COST = 2_000;
/** Writing a field into a query, whatever it is called, and planning it. */
export const FIELD_COST = 10;
/** A value in the answer. */
export const VALUE_COST = 0.4;
/** The same value once more, under another name. */
export const VALUE_AGAIN_COST = 10;
/** A value that is worked out by a statement of its own: planning that statement, and carrying it out for a row. */
export const STATEMENT_COST = 200;
/** The same statement once more. */
export const STATEMENT_AGAIN_COST = 2_000;
export const STATEMENT_PER_ROW = 2;
/** A node that is looked at, and not given out: to filter, to sort, to count. */
export const LOOK_COST = 0.2;
/** A key of an order: planning it, and comparing a row by it. */
export const SORT_KEY_COST = 250;
export const SORT_KEY_PER_ROW = 0.05;
/** A value in an argument or a variable. */
export const ARGUMENT_COST = 1;
/** A node or a relation, where a query may have to read the whole graph. */
export const GRAPH_COST = 0.05;
/** A step of a query that takes several, beside what it reads. */
export const STEP_COST = 7_000;
