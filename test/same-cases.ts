import fc from 'fast-check';

/** A test that fails must fail for everybody: the same generated cases in every run. `SEED=…` gives others; `npm run fuzz` looks further. */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 1) });
