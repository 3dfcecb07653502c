import { type Comparison, comparisons } from '../engine/condition.js';
import type { Fact, Locale, Pack } from '../engine/pack.js';
import type { Problem } from '../facts/order/problem.js';
import { suggestion } from './compile-condition.js';

/** One line of a new rule's condition, as its author gave it. */
export interface Wish {
  readonly fact: string;
  readonly operator: 'is' | 'includes' | Comparison;
  readonly values: readonly (string | number | boolean)[];
}

/** What an author says of a new rule; its texts are to be replaced. */
export interface Draft {
  readonly id: string;
  readonly title: Readonly<Record<Locale, string>>;
  readonly when: readonly Wish[];
  readonly responsible: string;
  readonly do: readonly string[];
  /** For a pack that adds to another one: the place stands in the rule. */
  readonly place?: { readonly key: 'before' | 'after'; readonly rule: string };
}

/** Reads `fact=value,value` or `fact over limit`. */
export function readWish(text: string, pack: Pack): Wish | Problem {
  const problem = (code: string, params: Readonly<Record<string, string>>): Problem => ({
    code,
    path: '',
    level: 'error',
    params,
  });
  const [path = '', operator, operand, ...more] = text.includes('=') ? splitOnce(text) : text.trim().split(/\s+/);
  const fact = Object.hasOwn(pack.facts, path) ? pack.facts[path] : undefined;
  if (operand === undefined || operand === '' || more.length) return problem('new-condition', { value: text });
  if (!fact) return problem('unknown-fact', { name: path, ...suggestion(path, Object.keys(pack.facts)) });
  if (operator === '=') {
    const values = operand.split(',').map((value) => plainValue(fact, value.trim()));
    return { fact: path, operator: fact.type === 'choices' ? 'includes' : 'is', values };
  }
  if (!isComparison(operator))
    return problem('unknown-operator', { name: operator ?? '', ...suggestion(operator ?? '', comparisons) });
  return { fact: path, operator, values: [plainValue(fact, operand)] };
}

function splitOnce(text: string): readonly string[] {
  const at = text.indexOf('=');
  return [text.slice(0, at).trim(), '=', text.slice(at + 1).trim()];
}

const isComparison = (name: string | undefined): name is Comparison =>
  name !== undefined && (comparisons as readonly string[]).includes(name);

function plainValue({ type }: Fact, text: string): string | number | boolean {
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return type === 'number' && /^\d+$/.test(text) ? Number(text) : text;
}

/** The file of a new rule. Its texts say no more than its title, so that they are right until their author replaces them. */
export function ruleText({ id, title, when, responsible, do: actions, place }: Draft): string {
  const both = (suffix: Readonly<Record<Locale, string>>) =>
    `{ zh-CN: ${flow(title['zh-CN'] + suffix['zh-CN'])}, en: ${flow(title.en + suffix.en)} }`;
  return [
    `id: ${id}`,
    ...(place ? [`${place.key}: ${place.rule}`] : []),
    `title: ${both({ 'zh-CN': '', en: '' })}`,
    'when:',
    ...when.map((wish) => `  ${wish.fact}: ${wishText(wish)}`),
    `responsible: ${responsible}`,
    `do: [${actions.join(', ')}]`,
    `explain: ${both({ 'zh-CN': '。', en: '.' })}`,
    '',
  ].join('\n');
}

function wishText({ operator, values }: Wish): string {
  const list = values.length === 1 ? flow(values[0]) : `[${values.map(flow).join(', ')}]`;
  return operator === 'is' ? list : `{ ${operator}: ${list} }`;
}

export interface NewTest {
  readonly name: string;
  readonly now: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly verdict?: string;
  readonly result?: string;
}

export const testText = (tests: readonly NewTest[]): string =>
  tests
    .map(({ name, now, answers, verdict, result }) =>
      [
        `- name: ${flow(name)}`,
        `  now: ${flow(now)}`,
        ...(Object.keys(answers).length
          ? ['  answers:', ...Object.entries(answers).map(([key, value]) => `    ${flow(key)}: ${flow(value)}`)]
          : ['  answers: {}']),
        ...(verdict === undefined ? [] : [`  verdict: ${verdict}`]),
        ...(result === undefined ? [] : [`  result: ${result}`]),
        '',
      ].join('\n'),
    )
    .join('');

/** A value in the short style of YAML, in quotes wherever it could be read as something else. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return value.length ? `[${value.map(flow).join(', ')}]` : '[]';
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value).map(([key, part]) => `${flow(key)}: ${flow(part)}`);
    return parts.length ? `{ ${parts.join(', ')} }` : '{}';
  }
  if (typeof value !== 'string') return String(value);
  const isPlain = /^[A-Za-z\u4e00-\u9fff][\w\u4e00-\u9fff .-]*$/.test(value) && value.trim() === value;
  return isPlain && !/^(?:true|false|null|yes|no|on|off)$/i.test(value) ? value : JSON.stringify(value);
}

/** Puts a rule into the `order` of pack.yaml, in a list of lines as well as in one of brackets. */
export function withPlace(
  text: string,
  { line, column }: { readonly line: number; readonly column: number },
  neighbour: string,
  id: string,
  key: 'before' | 'after',
): string {
  const lines = text.split('\n');
  const target = lines[line - 1] ?? '';
  const [head, tail] = [target.slice(0, column - 1), target.slice(column - 1)];
  if (/^\s*-\s+$/.test(head)) return lines.toSpliced(key === 'before' ? line - 1 : line, 0, `${head}${id}`).join('\n');
  const changed = key === 'before' ? `${id}, ${tail}` : `${neighbour}, ${id}${tail.slice(neighbour.length)}`;
  return lines.with(line - 1, head + changed).join('\n');
}
