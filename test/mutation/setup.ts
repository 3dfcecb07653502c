import fc from 'fast-check';
import '../same-cases.js';

/** No search for the smallest case of a mutant: it is enough that one fails. */
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
