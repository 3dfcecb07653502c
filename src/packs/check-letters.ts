import type { Pack } from '../engine/pack.js';
import { checkText } from './check-text.js';
import { suggestion } from './compile-condition.js';
import type { LetterFile } from './compile-letters.js';
import type { KeyPath, Report } from './problem.js';
import type { Source } from './source.js';

interface Shared {
  readonly header: Source;
  readonly demands: Source | undefined;
  readonly evidence: Source | undefined;
}

/** What no single file of letters can show: names that lead nowhere, letters without a place, texts that differ between languages. */
export function checkLetters(
  pack: Pack,
  order: readonly string[],
  files: readonly LetterFile[],
  { header, demands, evidence }: Shared,
  reporter: (source: Source) => Report,
): void {
  const named = (report: Report, at: KeyPath, kind: string, name: string, names: readonly string[]) => {
    if (names.length && !names.includes(name)) report(at, `unknown-${kind}`, { name, ...suggestion(name, names) });
  };
  const ids = files.map(({ content }) => content.id);
  for (const [index, id] of order.entries()) named(reporter(header), ['letters', index], 'letter', id, ids);

  const contacted = pack.facts.contacts?.fields?.with?.choices;
  const reachable = contacted && [...pack.ladder, ...contacted].map(({ id }) => id);
  for (const { source, content } of files) {
    const report = reporter(source);
    const { id, title, length, short, answer, laws, full = [], hears, body } = content;
    if (!order.includes(id)) report(['id'], 'letter-not-in-order', { letter: id });
    if (reachable && !reachable.includes(id)) report(['id'], 'letter-to-nobody', { letter: id });
    checkText(title, ['title'], pack, report);
    const limits = Object.keys(pack.limits);
    for (const [locale, limit] of Object.entries(short ?? {})) named(report, ['short', locale], 'limit', limit, limits);
    for (const [locale, limit] of Object.entries(length)) named(report, ['length', locale], 'limit', limit, limits);
    if (typeof answer === 'string') named(report, ['answer'], 'limit', answer, limits);
    else
      for (const [stage, limit] of Object.entries(answer ?? {}))
        named(report, ['answer', stage], 'limit', limit, limits);
    for (const kind of ['own', 'pad'] as const)
      for (const [index, law] of (laws?.[kind] ?? []).entries())
        named(report, ['laws', kind, index], 'law', law, Object.keys(pack.laws));
    for (const [index, fact] of full.entries()) named(report, ['full', index], 'fact', fact, Object.keys(pack.facts));
    if (hears !== undefined) named(report, ['hears'], 'letter', hears, ids);
    for (const [index, { heading, write }] of body.entries()) {
      if (heading) checkText(heading, ['body', index, 'heading'], pack, report);
      for (const [place, part] of write.entries()) {
        if ('put' in part) continue;
        const at = ['body', index, 'write', place];
        const fields = part.each === undefined ? undefined : pack.facts[part.each]?.fields;
        if (part.each !== undefined && !fields)
          report([...at, 'each'], 'unknown-fact', { name: part.each, ...suggestion(part.each, recordsOf(pack)) });
        for (const field of Object.keys(part.only ?? {}))
          named(report, [...at, 'only', field], 'fact', field, Object.keys(fields ?? {}));
        checkText(part, at, pack, report, fields ?? {});
      }
    }
  }
  if (demands)
    for (const [id, { text }] of Object.entries(pack.demands))
      for (const [index, paragraph] of text.entries())
        checkText(paragraph.text, [id, 'text', index], pack, reporter(demands), {});
  if (evidence)
    for (const { id, text, where } of pack.evidence) {
      checkText(text, [id, 'text'], pack, reporter(evidence), {});
      checkText(where, [id, 'where'], pack, reporter(evidence), {});
    }
}

const recordsOf = (pack: Pack): readonly string[] =>
  Object.values(pack.facts).flatMap(({ path, fields }) => (fields ? [path] : []));
