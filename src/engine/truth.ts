/** Kleene's strong three-valued logic: a part settles the whole only where no other part could change it. */
export type Truth = 'holds' | 'fails' | 'unknown';

export const truthOf = (value: boolean): Truth => (value ? 'holds' : 'fails');

export const not = (truth: Truth): Truth => (truth === 'unknown' ? 'unknown' : truthOf(truth === 'fails'));

export const all = (truths: readonly Truth[]): Truth =>
  truths.includes('fails') ? 'fails' : truths.includes('unknown') ? 'unknown' : 'holds';

export const any = (truths: readonly Truth[]): Truth => not(all(truths.map(not)));

/** At least `count` of the parts hold. */
export const atLeast = (count: number, truths: readonly Truth[]): Truth => {
  const holding = truths.filter((truth) => truth === 'holds').length;
  const open = truths.filter((truth) => truth === 'unknown').length;
  return holding >= count ? 'holds' : holding + open < count ? 'fails' : 'unknown';
};
