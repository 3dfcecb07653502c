import { applies } from './applies.js';
import type { Condition } from './condition.js';
import { evaluator } from './evaluate.js';
import type { Known } from './known.js';
import type { LetterWords, WrittenEvidence } from './letter.js';
import type { Fact, Pack, Paragraph, Prose } from './pack.js';
import type { Letter, LetterPart, LetterSentence } from './pack-letter.js';
import { fillText } from './text.js';
import { deciding } from './trace.js';
import type { RecordValue, Value } from './value.js';
import { besidesOf, endOf, type Finding, type Verdict } from './verdict.js';

/** One sentence of a letter: what shortening keeps or leaves out as a whole. */
export interface Unit {
  /** The same in every language. */
  readonly key: string;
  readonly block: number;
  readonly heading?: string;
  readonly lines: boolean;
  readonly numbered: boolean;
  readonly text: string;
  readonly facts: readonly string[];
  readonly blanks: readonly string[];
  readonly rank?: number;
}

type Content = Pick<Unit, 'key' | 'text' | 'facts' | 'blanks' | 'rank'> & { readonly numbered?: boolean };

/** The sentences of a letter whose conditions hold and whose facts are known, each with the facts it rests on. */
export function expand(
  pack: Pack,
  known: Known,
  verdict: Verdict,
  letter: Letter,
  evidence: readonly WrittenEvidence[],
  words: LetterWords,
): readonly Unit[] {
  const evaluate = evaluator(pack, known);
  const restsOn = (condition: Condition | undefined) => (condition ? named(deciding(evaluate(condition))) : []);

  const write = (
    sentence: Paragraph,
    key: string,
    record?: Readonly<Record<string, Fact>>,
    from?: RecordValue,
  ): Content[] => {
    if (!applies(sentence, evaluate)) return [];
    const facts = new Set(restsOn(sentence.when));
    const blanks: string[] = [];
    const text = fillText(sentence.text[words.locale], (kind, name) => {
      if (kind === 'limit') return words.limit(name);
      const field = record?.[name];
      const fact = field ?? pack.facts[name];
      const value = field ? from?.[name] : known.values.get(name);
      const full = letter.full.includes(name);
      const shown = fact && value !== undefined && value !== null ? words.show(fact, value, full) : undefined;
      if (shown !== undefined) {
        if (!field && !isOfLetter(name)) facts.add(name);
        return shown;
      }
      if (kind !== 'blank' || !fact) return undefined;
      blanks.push(name);
      return words.blank(fact);
    });
    return text ? [{ key, text, facts: [...facts], blanks }] : [];
  };

  const prose = (paragraphs: Prose, key: string) => paragraphs.flatMap((one, index) => write(one, `${key}.${index}`));
  const ofRule = (finding: Finding, paragraphs: Prose, key: string): readonly Content[] => {
    const reasons = named(deciding(finding.trace));
    return prose(paragraphs, key).map((one) => ({ ...one, facts: [...new Set([...one.facts, ...reasons])] }));
  };

  const contents = (part: LetterPart, key: string): readonly Content[] => {
    if (!('put' in part)) return part.each === undefined ? write(part, key) : forEach(part, part.each, key);
    const { finding } = verdict;
    switch (part.put) {
      case 'evidence':
        return evidence
          .filter(({ group }) => group === part.group)
          .map(({ id, text }) => ({ key: `${key}.${id}`, text, facts: evidenceFacts(id), blanks: [], numbered: true }));
      case 'claim':
        return finding ? ofRule(finding, finding.rule.claim, key) : [];
      case 'asks':
        return finding ? prose(finding.rule.asks[letter.hears] ?? [], key) : [];
      case 'also':
        return alsoDue(pack, known, verdict).flatMap((found) =>
          ofRule(found, found.rule.claim, `${key}.${found.rule.id}`),
        );
    }
  };

  const evidenceFacts = (id: string) => restsOn(pack.evidence.find((one) => one.id === id)?.when);

  const forEach = (sentence: LetterSentence, path: string, key: string): readonly Content[] => {
    const records = known.values.get(path);
    if (!Array.isArray(records)) return [];
    const fits = (record: RecordValue) =>
      Object.entries(sentence.only ?? {}).every(([field, allowed]) => allowed.includes(record[field] as Value));
    const { rank } = sentence;
    return (records as readonly RecordValue[])
      .filter(fits)
      .flatMap((record, index) => write(sentence, `${key}.${index}`, pack.facts[path]?.fields, record))
      .map((one, index, all) => ({
        ...one,
        facts: [...new Set([path, ...one.facts])],
        // Of several, what happened last says most: the earlier ones go first.
        ...(rank !== undefined && { rank: rank + 1 - (index + 1) / all.length }),
      }));
  };

  const units = letter.body.flatMap(({ heading, lines, write: parts }, block) =>
    parts.flatMap((part, place) =>
      contents(part, `${block}.${place}`).map(
        (content): Unit => ({
          numbered: false,
          ...(part.rank !== undefined && { rank: part.rank }),
          ...content,
          block,
          lines,
          ...(heading && { heading: heading[words.locale] }),
        }),
      ),
    ),
  );
  // Two rules may say the same; once is enough.
  return units.filter(
    ({ text, block }, index) => units.findIndex((one) => one.text === text && one.block === block) === index,
  );
}

/** Other rules that hold, that somebody has to act on now, and that the same demand answers. */
function alsoDue(pack: Pack, known: Known, verdict: Verdict): readonly Finding[] {
  const { finding } = verdict;
  return besidesOf(verdict).filter(({ rule }) => {
    const until = rule.patience && endOf(rule.patience, pack, known);
    return rule.state === 'act' && rule.demand === finding?.rule.demand && (until === undefined || until <= known.now);
  });
}

const isOfLetter = (path: string): boolean => path.startsWith('letter.') || path === 'verdict';

const named = (leaves: ReturnType<typeof deciding>): readonly string[] =>
  leaves
    .filter(({ actual, leaf }) => actual !== undefined && actual !== null && !isOfLetter(leaf.fact))
    .map(({ leaf }) => leaf.fact);
