import fc from 'fast-check';
import { it } from 'vitest';
import { holdInterview, someLines } from './interviews.js';
import { judgeInput, someInput } from './orders.js';
import { somePack, usePack } from './packs.js';

// A few hundred here; `npm run fuzz` runs as many as one has time for.
it('no input breaks the reading, judging and writing of an order', () => {
  fc.assert(fc.property(someInput, judgeInput), { numRuns: 400 });
}, 60_000);

it('no damaged pack breaks the compiler, and none that it accepts breaks the verdict', () => {
  fc.assert(fc.property(somePack, usePack), { numRuns: 300 });
}, 60_000);

it('nothing that is typed breaks an interview', async () => {
  await fc.assert(fc.asyncProperty(someLines, holdInterview), { numRuns: 200 });
}, 60_000);
