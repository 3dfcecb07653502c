import type { Fact, Pack } from '../../engine/pack.js';
import type { Vocabulary } from '../../engine/vocabulary.js';
import { choiceOf as choiceByWord, isWrong, readValue } from '../../facts/order/read-value.js';
import { meaningsOf } from '../../facts/order/systems.js';

/** The facts that a value behind a label gives; none when it cannot be read as what its label names. */
export type FieldFacts = readonly { readonly path: string; readonly value: unknown; readonly sure: boolean }[];

/**
 * Reads the value of a page's field as its fact's type wants it.
 * @param raw as it stood, without buttons.
 */
export function fieldFacts(path: string, raw: string, pack: Pack, vocabulary: Vocabulary, now: string): FieldFacts {
  const fact = pack.facts[path];
  const text = raw.normalize('NFKC').trim();
  if (!fact || text === '' || /^[/\-—无]$/.test(text)) return [];
  const one = (value: unknown, sure = true): FieldFacts => [{ path, value, sure }];
  switch (fact.type) {
    case 'id': {
      const joined = text.replace(/(?<=\d)\s+(?=\d)/g, '');
      // The number of a refund is that of its payment with more behind it: to be looked at.
      const isRefund = /^\d{16,}_/.test(joined);
      return /^(?=(?:[A-Za-z_-]*\d){3})[A-Za-z\d_-]{4,64}$/.test(joined) ? one(joined, !isRefund) : [];
    }
    case 'account':
      return accountOf(raw, text) === undefined ? [] : one(accountOf(raw, text));
    case 'text':
      return text.length <= 80 && /[\p{L}\d]/u.test(text) ? one(text.replace(/^退款-/, '')) : [];
    case 'choice':
      return choiceFacts(fact, text, pack, vocabulary);
    case 'number': {
      const [count] = /\d{1,5}/.exec(text) ?? [];
      return count === undefined || !/^[x*×]?\s?\d{1,5}\s?[件个份张]?$/i.test(text) ? [] : one(Number(count));
    }
    case 'money': {
      const amount = /^[-+]?\s?(?:[¥￥]|rmb|cny)?\s?(\d[\d,]*(?:\.\d{1,2})?)\s?(?:元|rmb|cny|yuan)?$/i.exec(text)?.[1];
      return amount === undefined ? [] : one(amount.replaceAll(',', ''));
    }
    default: {
      const read = readValue(fact, text, { now, start: now });
      if (isWrong(read)) return [];
      const counted =
        read.count && pack.facts[path.replace(/\.within$/, '.count')]
          ? [{ path: path.replace(/\.within$/, '.count'), value: read.count, sure: true }]
          : [];
      const disclosed =
        path === 'order.promise.within' ? [{ path: 'order.promise.disclosed', value: true, sure: true }] : [];
      return [{ path, value: read.value, sure: true }, ...counted, ...disclosed];
    }
  }
}

/** As it was typed: also masked; a sentence is none. */
function accountOf(raw: string, text: string): string | undefined {
  const value = raw.trim();
  if (/^[\w.@*+-]{3,64}$/.test(text)) return value.normalize('NFKC');
  // Blanks inside may be the very fault, so they stay.
  return /^[\d\s]{5,24}$/.test(text) ? value.normalize('NFKC') : undefined;
}

function choiceFacts(fact: Fact, text: string, pack: Pack, vocabulary: Vocabulary): FieldFacts {
  const words = [text, text.split(/[\s,，(（>|/]/)[0] ?? ''].filter((word) => word !== '');
  for (const word of words) {
    const lower = word.toLowerCase();
    const systems = Object.values(pack.systems).filter(
      (system) => system.fact === fact.path && Object.hasOwn(system.words, word),
    );
    const meant = systems.flatMap((system) => (system.for && system.words[word] ? [system.words[word]] : []));
    // Where a payment app's own word has several meanings, the page alone does not say which.
    if (meant.some((proves) => Object.entries(proves).some(([path, value]) => meaningsOf(pack.facts[path], value))))
      return [];
    const [proves] = meant;
    if (proves) return Object.entries(proves).map(([path, value]) => ({ path, value, sure: true }));
    const id =
      choiceByWord(fact, word) ??
      Object.entries(vocabulary.synonyms[fact.path] ?? {}).find(([, names]) =>
        names.some((name) => name.toLowerCase() === lower),
      )?.[0];
    if (id !== undefined) return [{ path: fact.path, value: id, sure: true }];
  }
  if (fact.path !== 'payment.channel') return [];
  const named = Object.entries(vocabulary.synonyms[fact.path] ?? {}).filter(([, names]) =>
    names.some((name) => text.toLowerCase().includes(name.toLowerCase())),
  );
  const [only, other] = named;
  return only && !other ? [{ path: fact.path, value: only[0], sure: true }] : [];
}
