import fc from 'fast-check';

/** The same cases for every mutant, and no search for the smallest one: it is enough that one fails. */
fc.configureGlobal({ seed: 1, endOnFailure: true });
