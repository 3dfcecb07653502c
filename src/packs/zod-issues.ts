import type { core } from 'zod';
import { suggestion } from './compile-condition.js';
import type { KeyPath, Report } from './problem.js';

/** Puts what zod found into the words of this project: a code with its parameters, at the place in the file. */
export function reportIssues(issues: readonly core.$ZodIssue[], content: unknown, report: Report): void {
  for (const issue of issues) {
    const path = issue.path.filter((part): part is string | number => typeof part !== 'symbol');
    const name = String(path.at(-1) ?? '');
    switch (issue.code) {
      case 'unrecognized_keys':
        for (const key of issue.keys) {
          // No key has blanks in it: it is the rest of a text, which ended at a comma.
          if (/\s/.test(key)) report([...path, key], 'text-needs-quotes', { name: key });
          else
            report([...path, key], 'unknown-pack-key', {
              name: key,
              ...suggestion(
                key,
                commonKeys.filter((one) => one !== key),
              ),
            });
        }
        break;
      case 'invalid_type':
        if (valueAt(content, path) === undefined) report(path, 'key-missing', { name });
        else report(path, 'wrong-type', { name: name || '–', expected: words[issue.expected] ?? issue.expected });
        break;
      case 'invalid_union': {
        // Of several shapes the one counts that the author began to write: a list, or a map.
        const begun =
          issue.errors.find((branch) => branch.some(({ path: inside }) => inside.length > 0)) ?? issue.errors[0];
        reportIssues(
          (begun ?? []).map((inside) => ({ ...inside, path: [...issue.path, ...inside.path] })),
          content,
          report,
        );
        break;
      }
      case 'invalid_value':
        if (valueAt(content, path) === undefined) {
          report(path, 'key-missing', { name });
          break;
        }
        report(path, 'not-one-of', {
          name,
          value: String(valueAt(content, path)),
          allowed: issue.values.map(String).join(', '),
          ...suggestion(String(valueAt(content, path)), issue.values.map(String)),
        });
        break;
      case 'invalid_key':
        report(path, 'key-form', { name });
        break;
      case 'invalid_format':
        report(path, 'value-form', { name, value: String(valueAt(content, path)) });
        break;
      case 'custom':
        report(path, issue.message);
        break;
      default:
        report(path, 'wrong-value', { name });
    }
  }
}

/** What zod calls a type, and what an author of YAML calls it. */
const words: Readonly<Record<string, string>> = { record: 'key: value', object: 'key: value', array: '[ … ]' };

function valueAt(content: unknown, path: KeyPath): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string | number, unknown>)[key]
        : undefined,
    content,
  );
}

/** Keys of all kinds of pack files: a misspelt key is mostly one letter away from one of them. */
const commonKeys = [
  'id',
  'title',
  'when',
  'responsible',
  'state',
  'patience',
  'first',
  'do',
  'dont',
  'explain',
  'claim',
  'laws',
  'covers',
  'unprompted',
  'type',
  'label',
  'question',
  'help',
  'effort',
  'private',
  'choices',
  'choices-of',
  'asked-when',
  'says',
  'premise',
  'look',
  'samples',
  'past',
  'min',
  'max',
  'fields',
  'at-least',
  'count',
  'latest',
  'by',
  'take',
  'where',
  'computed-from',
  'values',
  'value',
  'source',
  'reason',
  'checked',
  'from',
  'until',
  'article',
  'actions',
  'needs',
  'tried',
  'way',
  'takes',
  'accept',
  'answer',
  'latest',
  'excludes',
  'not-for',
  'silent',
  'worth',
  'alongside',
  'aside',
  'spent',
  'self',
  'authority',
  'unless',
  'warnings',
  'text',
  'standing',
  'version',
  'checks',
  'order',
  'ok',
  'product',
  'accounts',
  'window',
  'usual',
  'slower',
  'unchanged',
  'kinds',
  'key',
  'keyLook',
  'limited',
  'asks',
  'fact',
  'for',
  'words',
  'codes',
  'name',
  'now',
  'answers',
  'unknown',
  'verdict',
  'result',
  'settled',
  'missing',
  'also',
  'possible',
  'without',
  'zh-CN',
  'en',
];
