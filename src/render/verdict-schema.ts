import {
  array,
  boolean,
  enum as choice,
  type infer as Infer,
  literal,
  nullable,
  number,
  record,
  strictObject,
  string,
  toJSONSchema,
  unknown,
} from 'zod';
import { parties, states } from '../engine/pack.js';
import { letterSchema } from './letter-schema.js';
import type { Report } from './report.js';

const time = string().meta({ description: 'Beijing time to the second: 2026-11-21T10:00:00+08:00' });
const statement = strictObject({ fact: string(), value: unknown(), text: string() });

const verdict = strictObject({
  schemaVersion: literal(1),
  verdict: string().meta({ description: 'a rule id, or "undetermined"' }),
  title: string(),
  settled: boolean(),
  state: choice(states),
  responsible: choice(parties),
  waitUntil: nullable(time).meta({ description: 'set exactly while state is "wait"' }),
  explanation: string(),
  also: array(string()),
  possible: array(string()),
  ruledOut: array(string()),
  assumed: array(statement),
  checks: array(
    strictObject({
      id: string(),
      title: string(),
      result: choice(['ok', 'problem', 'unknown']),
      looked: boolean(),
      text: string(),
    }),
  ),
  because: array(statement),
  actions: array(strictObject({ id: string(), from: nullable(time), text: string() })),
  warnings: array(strictObject({ id: string(), text: string() })),
  ladder: array(
    strictObject({
      rung: string().meta({ description: 'what contacts[].with calls it, and the recipient of its letter' }),
      title: string(),
      state: choice(['now', 'later', 'done', 'closed']),
      from: nullable(time).meta({ description: 'not before, if nothing has come by then' }),
      until: nullable(time).meta({ description: 'by when it must answer, while it is at work' }),
      latest: nullable(time).meta({ description: 'by when to turn to it at the latest' }),
      provisional: boolean().meta({ description: 'the day may move: holidays are not published yet' }),
      asked: number().meta({ description: 'how often it was asked' }),
      cannotWait: boolean().meta({ description: 'it has to be asked before its turn would come: see latest' }),
      authority: boolean().meta({ description: 'while it is at work, everybody waits for it' }),
      text: string().meta({ description: 'how far it is' }),
      way: nullable(string()),
      takes: nullable(string()),
      needs: nullable(string()),
      notFor: nullable(string()),
      silent: nullable(string()).meta({ description: 'what to do when it stays silent' }),
      worth: nullable(string()).meta({ description: 'for a small sum: whether it is worth it' }),
      excludes: array(string()),
      actions: array(string()).meta({ description: 'the actions that mean this rung' }),
    }),
  ),
  nextQuestions: array(
    strictObject({ fact: string(), text: string(), help: nullable(string()), settles: array(string()) }),
  ),
  deadline: strictObject({
    at: nullable(time),
    source: nullable(choice(['order', 'platform', 'service', 'goods', 'general'])),
    provisional: boolean(),
  }),
  timeline: array(
    strictObject({ moment: choice(['paid', 'ordered', 'due', 'now', 'next']), at: time, text: string() }),
  ),
  rulesOfThumb: array(strictObject({ limit: string(), value: string(), reason: string() })),
  letter: nullable(letterSchema).meta({ description: 'null where no letter is due' }),
  titles: record(string(), string()),
  pack: strictObject({ id: string(), version: string(), digest: string() }),
  language: choice(['zh-CN', 'en']),
  now: time,
});

type Mutable<T> = T extends readonly (infer Item)[]
  ? Mutable<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Mutable<T[Key]> }
    : T;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;

/** The schema and the report are the same type, or this does not compile. */
export const inStep: Same<
  Omit<Infer<typeof verdict>, 'assumed' | 'because'>,
  Omit<Mutable<Report>, 'assumed' | 'because'>
> = true;

/** Published as `topup-doctor schema verdict`, with a full example. */
export const verdictSchema = (): object => ({ title: 'topup-doctor verdict', ...toJSONSchema(verdict) });
