import {
  array,
  boolean,
  enum as choice,
  type infer as Infer,
  optional,
  record,
  strictObject,
  string,
  union,
  unknown,
} from 'zod';
import { states } from '../engine/pack.js';
import { id, path } from './schema.js';

/** As verdicts have it: a time without a zone would never be the same. */
const moment = string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+08:00$/, 'moment');
const rungState = choice(['now', 'later', 'done', 'closed', 'none']);

/** A `*.test.yaml`: orders, and what is expected of each. */
export const ruleTestSchema = array(
  strictObject({
    name: string().min(1),
    now: string(),
    answers: record(string(), unknown()),
    unknown: optional(array(path)),
    verdict: optional(id),
    result: optional(choice(['holds', 'fails', 'unknown'])),
    settled: optional(boolean()),
    state: optional(choice(states)),
    waitUntil: optional(moment),
    missing: optional(array(path)),
    also: optional(array(id)),
    possible: optional(array(id)),
    actions: optional(array(id)),
    without: optional(array(id)),
    warnings: optional(array(id)),
    ladder: optional(
      record(
        string(),
        union([
          rungState,
          strictObject({ state: optional(rungState), from: optional(moment), until: optional(moment) }),
        ]),
      ),
    ),
  }),
).min(1);

export type RuleTest = Infer<typeof ruleTestSchema>[number];
