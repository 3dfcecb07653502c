import type { core } from 'zod';
import { suggestion } from './compile-condition.js';
import type { KeyPath, Report } from './problem.js';
import { wideIn } from './wide.js';
import { wideColon } from './yaml-slips.js';

/** Puts what zod found into the words of this project: a code with its parameters, at the place in the file. */
export function reportIssues(
  issues: readonly core.$ZodIssue[],
  content: unknown,
  schema: core.$ZodType,
  report: Report,
  placing: readonly string[] = [],
): void {
  const misspelt = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => [...keyPath(issue), meantBy(key, keysAt(schema, keyPath(issue)))].join('\n'))
      : [],
  );
  for (const issue of issues) {
    const path = keyPath(issue);
    const name = nameOf(path);
    const value = valueAt(content, path);
    // What a misspelt key was meant to be is not missing.
    if (value === undefined && misspelt.includes(path.join('\n'))) continue;
    switch (issue.code) {
      case 'unrecognized_keys':
        for (const key of issue.keys)
          reportKey([...path, key], key, [...keysAt(schema, path), ...(path.length ? [] : placing)], report);
        break;
      case 'invalid_type':
        if (value === undefined) report(path, 'key-missing', { name });
        else if (issue.message === 'look-action') report(path, issue.message);
        else
          report(path, 'wrong-type', { name, found: typeof value, expected: expectedAt(schema, path, issue.expected) });
        break;
      case 'invalid_union': {
        // Of several shapes the one counts that the author began to write: a list, or a map.
        const begun =
          issue.errors.find((branch) => branch.some(({ path: inside }) => inside.length > 0)) ?? issue.errors[0];
        const inside = (begun ?? []).map((one) => ({ ...one, path: [...issue.path, ...one.path] }));
        reportIssues(inside, content, schema, report, placing);
        break;
      }
      case 'invalid_value': {
        if (value === undefined) {
          report(path, 'key-missing', { name });
          break;
        }
        const allowed = issue.values.map(String);
        const params = { name, value: String(value), allowed: allowed.join(', ') };
        report(path, 'not-one-of', { ...params, ...suggestion(params.value, allowed) });
        break;
      }
      case 'invalid_key':
        report(path, 'key-form', { name, form: issue.issues[0]?.message ?? '' });
        break;
      case 'invalid_format':
        reportForm(path, name, String(value), issue.message, report);
        break;
      case 'custom':
        report(path, issue.message);
        break;
      default:
        report(path, 'wrong-value', { name });
    }
  }
}

const keyPath = ({ path }: core.$ZodIssue): KeyPath =>
  path.filter((part): part is string | number => typeof part !== 'symbol');

/** The entries of a list are called by what the list is called. */
const nameOf = (path: KeyPath): string => String(path.findLast((part) => typeof part === 'string') ?? '');

function reportKey(path: KeyPath, key: string, allowed: readonly string[], report: Report): void {
  const meant = meantBy(key, allowed);
  if (wideColon.test(key)) report(path, 'full-width', { character: '：', right: ':', blank: 'after' });
  else if (/^[\w.-]+(?::|\s+[{[])/.test(key) && meant) report(path, 'yaml-colon-missing', { name: meant });
  // No key has blanks in it: it is the rest of a text, which ended at a comma.
  else if (/\s/.test(key)) report(path, 'text-needs-quotes', { name: key });
  else
    report(path, 'unknown-pack-key', {
      name: key,
      allowed: allowed.join(', '),
      ...(meant === undefined ? {} : { suggestion: meant }),
    });
}

/** The key for which another one was written: with a letter wrong, run together with its value, or a language by another name. */
function meantBy(key: string, allowed: readonly string[]): string | undefined {
  const word = /^[\w.-]+(?=[:：]|\s+[{[])/.exec(key)?.[0];
  if (word !== undefined && allowed.includes(word)) return word;
  if (/^(?:zh|cn)\b/i.test(key) && allowed.includes('zh-CN')) return 'zh-CN';
  const other = Object.hasOwn(otherNames, key) ? otherNames[key] : undefined;
  if (other !== undefined && allowed.includes(other)) return other;
  return suggestion(
    key,
    [...allowed, ...ofAdded].filter((one) => one !== key),
  ).suggestion;
}

/** What other files call the same. */
const otherNames: Readonly<Record<string, string>> = { actions: 'do', warnings: 'dont' };

/** Keys of entries of packs that add to another, which say where the entry belongs. */
const ofAdded = ['before', 'after', 'replaces', 'more-choices'];

function reportForm(path: KeyPath, name: string, value: string, form: string, report: Report): void {
  const wide = wideIn(value);
  if (wide) report(path, 'full-width', wide);
  else report(path, 'value-form', { name, value, form });
}

function expectedAt(schema: core.$ZodType, path: KeyPath, expected: string): string {
  if (keysAt(schema, path).includes('zh-CN')) return 'texts';
  return { string: 'text', object: 'map', record: 'map', array: 'list' }[expected] ?? expected;
}

/** The keys that a map at a place may have; none where they are free. */
const keysAt = (schema: core.$ZodType, path: KeyPath): readonly string[] => [
  ...new Set(shapesAt(schema as core.$ZodTypes, path)),
];

function shapesAt(schema: core.$ZodTypes, path: KeyPath): readonly string[] {
  const { def } = schema._zod;
  const inside = (one: core.$ZodType, at = path) => shapesAt(one as core.$ZodTypes, at);
  const [key, ...rest] = path;
  switch (def.type) {
    case 'optional':
      return inside(def.innerType);
    case 'union':
      return def.options.flatMap((option) => inside(option));
    case 'array':
      return key === undefined ? [] : inside(def.element, rest);
    case 'record':
      return key === undefined ? [] : inside(def.valueType, rest);
    case 'object': {
      if (key === undefined) return Object.keys(def.shape);
      const one = def.shape[key];
      return one ? inside(one, rest) : [];
    }
    default:
      return [];
  }
}

function valueAt(content: unknown, path: KeyPath): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string | number, unknown>)[key]
        : undefined,
    content,
  );
}
