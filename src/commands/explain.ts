import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Locale, Pack } from '../engine/pack.js';
import { suggest } from '../engine/suggest.js';
import { judge, type Verdict } from '../engine/verdict.js';
import { exitCode } from '../exit-code.js';
import { derive } from '../facts/derive.js';
import { readOrderText } from '../facts/order/order-text.js';
import { type Problem, problem } from '../facts/order/problem.js';
import { readOrder } from '../facts/order/read-order.js';
import { columns, readFile, readStdin, write } from '../io.js';
import { messages } from '../locale/index.js';
import { explainAction } from '../render/explain-action.js';
import { explainFact } from '../render/explain-fact.js';
import { explainLimit } from '../render/explain-limit.js';
import { explainRule } from '../render/explain-rule.js';
import type { Explanation } from '../render/explanation.js';
import { safeJson } from '../render/json.js';
import { sectioned } from '../render/sectioned.js';
import type { Showing } from '../render/show-value.js';
import { wrap } from '../render/wrap.js';
import { begin } from './begin.js';
import { builtInRules } from './built-in-rules.js';
import { refuse } from './problems.js';

export { rulesListCommand } from './rules-list.js';
export { rulesPackCommand } from './rules-pack.js';

export interface ExplainOptions {
  readonly locale: Locale;
  readonly format: string;
  readonly rules: readonly string[];
  readonly now?: string;
  readonly unmask: boolean;
  readonly case?: string;
}

/** Explains one rule, fact, limit, action or warning; with an order also what becomes of a rule in it. */
export async function explainCommand(
  id: string,
  options: ExplainOptions,
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const beginning = await begin(options);
  if (typeof beginning === 'number') return beginning;
  const { clock, now: fixed, pack } = beginning;
  if (!isKnown(id, pack)) return refuse(options, unknownId(id, pack));
  const judged = options.case === undefined ? undefined : await judgeCase(options.case, pack, clock, fixed, options);
  if (judged && 'problems' in judged) return refuse(options, ...judged.problems);
  const explanation = explain(id, pack, options, judged, fixed ?? clock);
  write(1, options.format === 'json' ? asJson(explanation) : asText(explanation, options.locale, environment));
  return exitCode.ok;
}

const isKnown = (id: string, pack: Pack): boolean =>
  pack.rules.some((rule) => rule.id === id) ||
  [pack.facts, pack.limits, pack.actions, pack.warnings].some((names) => Object.hasOwn(names, id));

function unknownId(id: string, pack: Pack): Problem {
  const names = [
    ...pack.rules.map((rule) => rule.id),
    ...[pack.facts, pack.limits, pack.actions, pack.warnings].flatMap(Object.keys),
  ];
  const suggestion = suggest(id, names);
  return problem('unknown-id', { name: id, ...(suggestion && { suggestion }) });
}

interface Judged {
  readonly verdict: Verdict;
  readonly now: string;
}

async function judgeCase(
  file: string,
  pack: Pack,
  clock: string,
  fixed: string | undefined,
  { locale }: ExplainOptions,
): Promise<Judged | { readonly problems: readonly Problem[] }> {
  const silence = () => write(2, `${messages[locale].waiting}\n`);
  const bytes = file === '-' ? await readStdin(silence) : await readFile(file, silence);
  if ('code' in bytes) return { problems: [bytes] };
  const text = readOrderText(bytes);
  if ('problem' in text) return { problems: [text.problem] };
  const { answers, now, problems } = readOrder(text.json, pack, clock, fixed);
  const errors = problems.filter(({ level }) => level === 'error');
  return errors.length ? { problems } : { verdict: judge(pack, derive(pack, answers, now)), now };
}

function explain(
  id: string,
  pack: Pack,
  options: ExplainOptions,
  judged: Judged | undefined,
  now: string,
): Explanation {
  const showing: Showing = {
    locale: options.locale,
    now: judged?.now ?? now,
    currency: 'CNY',
    unmask: options.unmask,
  };
  const rule = pack.rules.find((one) => one.id === id);
  if (rule) return explainRule(rule, pack, showing, examplesOf(id, pack, options), judged?.verdict);
  const fact = Object.hasOwn(pack.facts, id) ? pack.facts[id] : undefined;
  if (fact) return explainFact(fact, pack, showing);
  const limit = Object.hasOwn(pack.limits, id) ? pack.limits[id] : undefined;
  if (limit) return explainLimit(limit, pack, showing);
  const action = Object.hasOwn(pack.actions, id) ? pack.actions[id] : undefined;
  if (action) return explainAction('action', action, pack, showing);
  return explainAction('warning', pack.warnings[id] ?? { id, text: [] }, pack, showing);
}

/** The orders in the pack's examples that get this verdict. */
function examplesOf(id: string, pack: Pack, { rules: [folder] }: ExplainOptions): readonly string[] {
  const now = '2026-11-21T12:00:00+08:00';
  return exampleTexts(folder).flatMap(([name, text]) => {
    const order = readOrderText(text);
    if ('problem' in order) return [];
    const read = readOrder(order.json, pack, now);
    return judge(pack, derive(pack, read.answers, read.now)).id === id ? [name] : [];
  });
}

function exampleTexts(folder: string | undefined): readonly (readonly [string, Uint8Array])[] {
  const at = join(folder ?? builtInRules(), 'examples');
  try {
    return readdirSync(at)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => [basename(name, '.json'), readFileSync(join(at, name))] as const);
  } catch {
    // A pack needs no examples.
    return [];
  }
}

const asJson = ({ kind, id, title, data }: Explanation): string => safeJson({ kind, id, title, ...data });

function asText({ kind, id, title, sections }: Explanation, locale: Locale, environment: NodeJS.ProcessEnv): string {
  const text = messages[locale];
  const width = Math.min(columns(environment), 96);
  const kindWord = text.rules.kinds[kind];
  const head = [`${kindWord} ${id}`, ...(title === kindWord ? [] : wrap(title, width))];
  return `${[...head, ...sectioned(sections, width)].join('\n')}\n`;
}

/** `rules` was called with a word that is none of its commands. */
export function unknownRulesCommand(
  name: string,
  commands: readonly string[],
  options: { readonly locale: Locale; readonly format: string },
): number {
  const suggestion = suggest(name, commands);
  return refuse(options, problem('unknown-rules-command', { name, ...(suggestion && { suggestion }) }));
}
