import type { Pack } from '../../engine/pack.js';
import type { Vocabulary } from '../../engine/vocabulary.js';
import type { Reading } from '../finding.js';
import { bankMessage } from './bank-message.js';
import type { Candidate } from './candidate.js';
import { chatIn, type Turn, turnAt } from './chat.js';
import { type Clause, clausesOf } from './clauses.js';
import { doubtClosing } from './closing.js';
import { fieldFacts } from './field-value.js';
import { hasCue, phraseFinder, saysPaid } from './find-phrases.js';
import { type FoldedText, foldText } from './fold-text.js';
import { leftOver } from './left-over.js';
import { moodsOf } from './moods.js';
import { paidPage } from './paid-page.js';
import { quantitiesOf } from './quantities.js';
import { type Field, readPage } from './read-page.js';
import { saidContacts } from './said-contacts.js';
import { saidChannel, saidFacts } from './said-facts.js';
import { saidGoods } from './said-goods.js';
import { saidAccounts, saidAmounts, saidIds } from './said-numbers.js';
import { saidPayment } from './said-payment.js';
import { namesDay, saidTimes } from './said-times.js';
import { isPossible, settle } from './settle.js';
import { statusLine } from './status-line.js';

/** More than this is no order page and no story; the rest stays unused. */
const longestText = 100_000;

/**
 * Reads what a sentence, an order page, a payment page, a text message or a chat says of a top-up.
 * Takes only what it is sure of; what could be otherwise is marked. Any string gives a reading, in linear time.
 * @param now Beijing time, to which "just now" and "10:00" are relative.
 */
export function readText(text: string, vocabulary: Vocabulary, pack: Pack, now: string): Reading {
  const whole = foldText(text.slice(0, longestText), vocabulary.typos);
  const chat = chatIn(whole, (name) => Object.hasOwn(vocabulary.labels, name), now);
  const folded = chat?.text ?? whole;
  const turns = chat?.turns ?? [];
  const { plain } = folded;
  const find = phraseFinder(vocabulary, pack);
  const asItStood = ({ start, end }: Pick<Field, 'start' | 'end'>) => plain.slice(start, end);
  const reads = (path: string, start: number, end: number) =>
    path === '' || fieldFacts(path, asItStood({ start, end }), pack, vocabulary, now).length > 0;
  const page = readPage(folded, vocabulary, reads);
  const values = page.fields.flatMap((field) =>
    labelledFacts(field, folded, vocabulary, pack, now).map((one) =>
      // What the shop writes in a chat is what it claims.
      ['platform', 'other'].includes(turnAt(turns, field.from)?.by ?? '') ? { ...one, sure: false } : one,
    ),
  );
  const labelled = [
    ...values,
    ...paidPage(page.fields, values, folded.folded),
    ...statusLine(folded, page, pack, vocabulary, now),
  ];
  const implied = Object.entries(page.implied).map(([path, value]) => ({
    path,
    value,
    start: 0,
    end: 0,
    sure: true,
    labelled: true,
  }));

  const clauses = page.rest.flatMap(([start, end], part) =>
    clausesOf(folded.folded, start, end, find).map((clause) => ({
      ...clause,
      sentence: part * 10_000 + clause.sentence,
    })),
  );
  const said = doubtClosing(readClauses(clauses, folded, turns, vocabulary, pack, now), clauses, folded.folded);
  const named = page.fields.flatMap((field) =>
    field.path === 'goods.name' ? namedGoods(field, folded, find, pack, vocabulary, now) : [],
  );
  const fromBank = bankMessage(folded, now);
  const goodsNamed = named.some(({ path }) => path === 'goods.kind');
  const candidates = [
    ...(fromBank ?? []),
    ...labelled,
    ...implied.filter(({ path }) => !labelled.some((one) => one.path === path)),
    ...named.filter(({ path }) => !labelled.some((one) => one.path === path)),
    ...said.filter(({ path }) => !(goodsNamed && path.startsWith('goods.')) && !isOfBank(path, fromBank)),
  ].filter((one) => isPossible(one, pack));
  const found = settle(candidates, pack, plain).map((one) =>
    one.source === '' ? { ...one, source: page.impliedBy } : one,
  );
  return { found, unused: leftOver(folded, page, clauses, candidates) };
}

/** In a message of a bank its own words say what there is to say of the payment, but for the time of a debit. */
const isOfBank = (path: string, fromBank: readonly Candidate[] | undefined): boolean =>
  fromBank !== undefined &&
  /^(?:payment|receipt)\./.test(path) &&
  !(path === 'payment.paidAt' && fromBank.some((one) => one.path === 'payment.bankDebited'));

function labelledFacts(
  field: Field,
  { plain, folded }: FoldedText,
  vocabulary: Vocabulary,
  pack: Pack,
  now: string,
): readonly Candidate[] {
  if (field.path === '') return [];
  // "测试商家:稍等": a label that is the end of a name labels nothing.
  if (pack.facts[field.path]?.type === 'text' && /\p{L}/u.test(folded.charAt(field.from - 1))) return [];
  const place = { start: field.from, end: field.end, labelled: true };
  const isOpen = openLabels.includes(field.label);
  const asItStands = fieldFacts(field.path, plain.slice(field.start, field.end), pack, vocabulary, now);
  const mended = fieldFacts(field.path, folded.slice(field.start, field.end), pack, vocabulary, now);
  const isChoice = pack.facts[field.path]?.type === 'choice';
  const facts = (isChoice && asItStands.length === 0 ? mended : asItStands).map((fact) => ({
    ...fact,
    ...place,
    sure: fact.sure && !isOpen,
  }));
  const type = vocabulary.accountLabels[field.label] ?? vocabulary.accountLabels[field.label.replace('qq', 'QQ')];
  const app = field.path === 'payment.id' ? appOf(field.label) : undefined;
  return [
    ...facts,
    ...(facts.length && app ? [{ path: 'payment.channel', value: app, sure: true, ...place }] : []),
    ...(facts.length && type !== undefined ? [{ path: 'account.type', value: type, sure: true, ...place }] : []),
  ];
}

/** When a refund began, or when it came: pages do not agree. */
const openLabels: readonly string[] = ['退款时间'];

/** "支付宝交易号": the number of a payment that was made there. */
const appOf = (label: string): string | undefined =>
  /^(?:支付宝|alipay)/.test(label) ? 'alipay' : label.startsWith('微信') ? 'wechat' : undefined;

function readClauses(
  clauses: readonly Clause[],
  { folded: text, plain }: FoldedText,
  turns: readonly Turn[],
  vocabulary: Vocabulary,
  pack: Pack,
  now: string,
): readonly Candidate[] {
  const moods = moodsOf(clauses, text, turns);
  const momentOf = ({ start }: Clause) => turnAt(turns, start)?.at ?? now;
  const quantities = clauses.map(({ start, end }) => quantitiesOf(text, start, end));
  const labels = idLabels(vocabulary, pack);
  const buys = clauses.some(({ marks }) =>
    marks.some(
      (mark) => saysPaid(mark) || hasCue(mark, 'paying') || hasCue(mark, 'buying') || hasCue(mark, 'ordering'),
    ),
  );
  const times = quantities.flat().filter(({ kind }) => kind === 'time');
  const firstDay = times.find(({ start, end }) => namesDay(text.slice(start, end)))?.start ?? text.length;
  const paying = new Set(clauses.flatMap((clause) => (pays(clause) ? clause.sentence : [])));
  const each = clauses.flatMap((clause, index) => {
    const [mood, own = []] = [moods[index], quantities[index]];
    if (!mood) return [];
    const turn = turnAt(turns, clause.start);
    const [before, next] = [clauses[index - 1], clauses[index + 1]].map((one) =>
      one?.sentence === clause.sentence ? one : undefined,
    );
    const dayNamed = (own[0]?.start ?? 0) > firstDay;
    const paysNearby = paying.has(clause.sentence);
    const around = {
      clause,
      mood,
      text,
      plain,
      now: momentOf(clause),
      before,
      next,
      buys,
      dayNamed,
      timed: times.length > 0,
      paysNearby,
    };
    const ids = saidIds(around, own, labels);
    const others = own.filter(({ start }) => !ids.some((id) => id.start === start));
    const facts = saidFacts(clause, mood, text, clauses[index - 1]);
    const amounts = saidAmounts(around, others);
    return [
      ...facts,
      ...saidChannel(clause, mood, text, facts, paysNearby),
      ...ids,
      ...saidAccounts(around, others),
      ...amounts,
      ...saidPayment(around, others, amounts),
      // What "just now" was in a chat without times, nobody can tell.
      ...saidTimes(around, others).map((one) => ({
        ...one,
        sure: one.sure && (turn === undefined || turn.at !== undefined),
      })),
    ];
  });
  return [
    ...each,
    ...saidGoods(clauses, moods, quantities, text, pack),
    ...saidContacts(clauses, moods, quantities, text, momentOf),
  ];
}

const pays = ({ marks }: Clause): boolean => marks.some((mark) => saysPaid(mark) || hasCue(mark, 'paying'));

/** What the name of an item says of its kind and face value. */
function namedGoods(
  { start, end }: Field,
  text: FoldedText,
  find: ReturnType<typeof phraseFinder>,
  pack: Pack,
  vocabulary: Vocabulary,
  now: string,
): readonly Candidate[] {
  const [clause] = clausesOf(text.folded, start, end, find);
  if (!clause) return [];
  const whole = { ...clause, start, end };
  const goods = readClauses([whole], text, [], vocabulary, pack, now).filter(({ path }) => path.startsWith('goods.'));
  return goods.map((fact) => ({ ...fact, start, end }));
}

const idLabels = ({ labels }: Vocabulary, pack: Pack): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(labels)
      .filter(([, path]) => pack.facts[path]?.type === 'id' && path !== 'account.roleId')
      .map(([label, path]) => [label.toLowerCase(), path] as const)
      .sort(([a], [b]) => b.length - a.length),
  );
