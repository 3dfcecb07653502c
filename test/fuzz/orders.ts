import fc from 'fast-check';
import { diagnose } from '../../src/facts/diagnose.js';
import { readOrderText } from '../../src/facts/order/order-text.js';
import type { Problem } from '../../src/facts/order/problem.js';
import { readOrder } from '../../src/facts/order/read-order.js';
import { defaultPack } from '../../src/generated/default-pack.js';
import { examples } from '../../src/generated/examples.js';
import { placeOf, sentenceOf } from '../../src/locale/problem.js';
import { renderJson } from '../../src/render/json.js';
import { renderMarkdown } from '../../src/render/markdown.js';
import { writeReport } from '../../src/render/report.js';
import { plain, renderText } from '../../src/render/text.js';
import { answer, givable, nest } from '../properties/some-order.js';
import { oddText, oddValue, unsafeOnTerminal } from './odd-text.js';

const now = '2026-11-21T12:00:00+08:00';
const encoder = new TextEncoder();
const bytesOf = (value: unknown): Uint8Array => encoder.encode(JSON.stringify(value));

const exampleOrders = Object.values(examples).map((text): unknown => JSON.parse(text));
const paths = Object.values(defaultPack.facts)
  .filter(({ definition }) => !definition)
  .map(({ path }) => path.split('.'));

/** An example in which a few facts have become something else. */
const mutated = fc
  .tuple(
    fc.constantFrom(...exampleOrders),
    fc.array(fc.tuple(fc.constantFrom(...paths), oddValue), { minLength: 1, maxLength: 4 }),
  )
  .map(([example, changes]) => {
    const order = structuredClone(example);
    for (const [path, value] of changes) put(order, path, value);
    return order;
  });

function put(order: unknown, path: readonly string[], value: unknown): void {
  const [key = '', ...rest] = path;
  if (!isObject(order)) return;
  if (rest.length === 0) order[key] = value;
  else {
    if (!isObject(order[key])) order[key] = {};
    put(order[key], rest, value);
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Any facts with values that fit them. */
const typed = fc
  .array(fc.oneof(...givable.map(({ path }) => answer(path).map((value) => [path, value] as const))), { maxLength: 14 })
  .map((facts) => nest(Object.fromEntries(facts)));

/** Orders as they arrive: sensible, damaged, of any shape, and no orders at all. */
export const someInput: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 2, arbitrary: typed.map(bytesOf) },
  { weight: 2, arbitrary: mutated.map(bytesOf) },
  { weight: 1, arbitrary: fc.dictionary(oddText, oddValue, { maxKeys: 6 }).map(bytesOf) },
  { weight: 1, arbitrary: oddText.map((text) => encoder.encode(`{"order":{"id":${text}}}`)) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }) },
);

/** Reads, judges and writes one input as the program does: all that anybody would see of it. */
export function written(input: Uint8Array): readonly string[] {
  const read = readOrderText(input);
  if ('problem' in read) return saidOf([read.problem]);
  const order = readOrder(read.json, defaultPack, now);
  const { known, verdict, questions } = diagnose(defaultPack, order.answers, order.now);
  const locale = input.length % 2 === 0 ? 'zh-CN' : 'en';
  const report = writeReport(defaultPack, known, verdict, questions, { locale, unmask: input.length % 3 === 0 });
  const width = input.length % 5 === 0 ? 32 : 80;
  return [...saidOf(order.problems), renderText(report, width, plain), renderMarkdown(report), renderJson(report)];
}

const saidOf = (problems: readonly Problem[]): readonly string[] =>
  problems.flatMap((problem) =>
    (['zh-CN', 'en'] as const).map((locale) => `${placeOf(problem)} ${sentenceOf(problem, locale)}`),
  );

/** Throws where a promise is broken. */
export const judgeInput = (input: Uint8Array): void => written(input).forEach(shown);

export function shown(text: string): void {
  const found = unsafeOnTerminal.exec(text);
  if (found)
    throw new Error(`shows U+${found[0].codePointAt(0)?.toString(16)} in ${JSON.stringify(text.slice(0, 200))}`);
}
