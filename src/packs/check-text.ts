import type { Pack, Text } from '../engine/pack.js';
import { parseText, type Segment } from '../engine/text.js';
import { goodsTexts } from '../facts/goods.js';
import { suggestion } from './compile-condition.js';
import type { KeyPath, Report } from './problem.js';
import { wideInPlaceholders } from './wide.js';

const goodsPlaceholders = Object.fromEntries(goodsTexts.map((part) => [`goods.${part}`, true]));

/** Names in a text that lead nowhere, brackets that do not match, and languages that show different facts. */
export function checkText(
  text: Text,
  at: KeyPath,
  pack: Pack,
  report: Report,
  ofGoods: object = goodsPlaceholders,
): void {
  let isKnown = true;
  const parsed = { 'zh-CN': parseText(text['zh-CN']), en: parseText(text.en) };
  for (const locale of ['zh-CN', 'en'] as const) {
    const segments = parsed[locale];
    if (!segments) {
      const wide = wideInPlaceholders(text[locale]);
      report([...at, locale], wide ? 'full-width' : 'text-brackets', wide);
      return;
    }
    for (const { name, limit } of placeholders(segments)) {
      const names = limit ? pack.limits : { ...pack.facts, ...ofGoods, waitUntil: true };
      if (Object.hasOwn(names, name)) continue;
      isKnown = false;
      report([...at, locale], limit ? 'unknown-limit' : 'unknown-fact', {
        name,
        ...suggestion(name, Object.keys(names)),
      });
    }
  }
  const list = (segments: readonly Segment[] | undefined) =>
    placeholders(segments ?? [])
      .map(({ name }) => name)
      .sort()
      .join(', ');
  const [chinese, english] = [list(parsed['zh-CN']), list(parsed.en)];
  // A misspelt name differs, too, and is said already.
  if (isKnown && chinese !== english)
    report(at, 'placeholders-differ', { chinese: chinese || '–', english: english || '–' });
}

const placeholders = (segments: readonly Segment[]): readonly { name: string; limit: boolean }[] =>
  segments.flatMap((segment) =>
    segment.kind === 'optional'
      ? placeholders(segment.parts)
      : segment.kind === 'literal'
        ? []
        : [{ name: segment.name, limit: segment.kind === 'limit' }],
  );
