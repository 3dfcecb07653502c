/** No vowels (no words, also no bad ones), nothing that is mistaken for something else: 0 o, 1 l i, u v. */
const alphabet = '23456789bcdfghjkmnpqrstwxz';
const length = 4;

const written = new RegExp(`^[${alphabet}]{${length}}$`);

/** A new id such as "k7mf", none of those already taken. `random` gives numbers from 0 up to, but not including, 1. */
export function newCaseId(taken: readonly string[], random: () => number): string {
  for (;;) {
    const id = Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
    if (!taken.includes(id)) return id;
  }
}

/** The id that somebody typed, also in capitals or full-width; undefined where it can be none. */
export function caseIdOf(typed: string): string | undefined {
  const id = typed.normalize('NFKC').trim().toLowerCase();
  return written.test(id) ? id : undefined;
}
