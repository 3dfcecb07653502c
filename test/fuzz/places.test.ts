import { expect, it } from 'vitest';
import { differing, judgedInAllPlaces } from './places.js';

// Some dozens here, in real processes; `npm run fuzz -- places` judges as many as one has time for.
it('writes the same bytes in every time zone and under every locale of the machine', async () => {
  const places = await judgedInAllPlaces(30, 1);
  expect(places).toHaveLength(8);
  expect(new Set(places[0]?.digests).size).toBeGreaterThan(25);
  expect(differing(places)).toEqual([]);
}, 300_000);
