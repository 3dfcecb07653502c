import { describe, expect, it } from 'vitest';
import { defaultPack } from '../../src/generated/default-pack.js';
import { header, rule, text, together, withTest, wrong } from './added-packs.js';

const letter = (id: string, more: string, write = '{ put: claim }') =>
  `id: ${id}\n${more}\ntitle: ${text}\nlength: { zh-CN: letter-platform, en: letter-platform-en }\nbody: [ { write: [ ${write} ] } ]\n`;
const demand = (id: string, more = '') => `${id}: { ${more}text: ${text} }\n`;
const evidence = (id: string, more = '', group = 'own') =>
  `${id}: { ${more}group: ${group}, text: ${text}, where: ${text} }\n`;
const recipient = `contacts.with: { more-choices: { owner: ${text} } }\n`;

describe('letters, demands and evidence of an added pack', () => {
  it('stand where they say, after those that are there, and rules may name them', () => {
    const { pack, problems } = together({
      mine: {
        'facts.yaml': recipient,
        'letters/owner.yaml': letter('owner', 'before: bank'),
        'demands.yaml': demand('mine'),
        'evidence.yaml': evidence('mine', 'when: { payment.paid: true }, '),
        ...withTest(
          'timing/mine.yaml',
          rule('mine', 'after: overdue', `claim: ${text}\nasks: { owner: ${text} }\ndemand: mine\n`),
        ),
      },
    });
    expect(problems).toEqual([]);
    const letters = pack.letters.map(({ id }) => id);
    expect(letters.filter((id) => id !== 'owner')).toEqual(defaultPack.letters.map(({ id }) => id));
    expect(letters.indexOf('owner')).toBe(letters.indexOf('bank') - 1);
    expect(pack.demands.mine).toMatchObject({ of: 'platform', text: [{ text: { en: 'text' } }] });
    expect(pack.evidence.map(({ id }) => id)).toEqual([...defaultPack.evidence.map(({ id }) => id), 'mine']);
    expect(pack.rules.find(({ id }) => id === 'mine')).toMatchObject({ demand: 'mine', asks: { owner: [{}] } });
  });

  it('take the place of another where they say so', () => {
    const { pack, problems } = together({
      mine: {
        'letters/bank.yaml': letter('bank', 'replaces: bank'),
        'demands.yaml': demand('deliver', 'replaces: deliver, '),
        'evidence.yaml': evidence('order-page', 'replaces: order-page, '),
      },
    });
    expect(problems).toEqual([]);
    expect(pack.letters.map(({ id }) => id)).toEqual(defaultPack.letters.map(({ id }) => id));
    expect(pack.letters.find(({ id }) => id === 'bank')?.body).toHaveLength(1);
    expect(pack.demands.deliver?.text).toEqual([{ text: { 'zh-CN': '文字', en: 'text' } }]);
    expect(pack.evidence.map(({ id }) => id)).toEqual(defaultPack.evidence.map(({ id }) => id));
    expect(pack.evidence.find(({ id }) => id === 'order-page')?.text.en).toBe('text');
  });

  it('are refused with their place where something is wrong with them', () => {
    const found = wrong({
      'letters/owner.yaml': letter('owner', ''),
      'letters/bank.yaml': letter('bank', 'after: platform'),
      'letters/other.yaml': letter('other', 'after: plattform'),
      'letters/long.yaml': letter('long', 'after: bank').replace('letter-platform,', 'letter-platfrom,'),
      'letters/put.yaml': letter('put', 'after: bank', '{ put: claims }'),
      'letters/text.yaml': letter('text', 'after: bank', '{ zh-CN: "{order.idd}", en: "{order.idd}" }'),
      'demands.yaml': demand('deliver') + demand('mine', 'of: plattform, '),
      'evidence.yaml': evidence('order-page') + evidence('mine', '', 'ours'),
      ...withTest('timing/a.yaml', rule('a', 'after: overdue', `asks: { plattform: ${text} }\ndemand: delivr\n`)),
      ...withTest('timing/b.yaml', rule('b', 'after: overdue', 'demand: mine\n')),
    }).map((line) => line.replace('mine/', '').replace(/ Choose another id.*/, ''));
    expect(found.toSorted()).toEqual(
      [
        'letters/owner.yaml:1:5 id: Nothing says where "owner" stands in the order. Write "before:" or "after:" and the id of another letter.',
        ...['long', 'other', 'owner', 'text'].map(
          (id) =>
            `letters/${id}.yaml:1:5 id: Nobody is called "${id}", so this letter would never be sent. Add "${id}" to ladder.yaml, and to contacts.with in facts.yaml.`,
        ),
        'letters/bank.yaml:1:1: The letter "bank" is there already, in topup-doctor/letters/bank.yaml.',
        'letters/other.yaml:2:8 after: There is no letter "plattform" to stand after. Did you mean "platform"?',
        'letters/long.yaml:4:18 length.zh-CN: No limit is called "letter-platfrom". Did you mean "letter-platform"?',
        'letters/put.yaml:5:27 body.0.write.0.put: "put" cannot be "claims". Allowed: claim, also, asks, evidence. Did you mean "claim"?',
        'letters/text.yaml:5:29 body.0.write.0.zh-CN: No fact is called "order.idd". Did you mean "order.id"?',
        'letters/text.yaml:5:48 body.0.write.0.en: No fact is called "order.idd". Did you mean "order.id"?',
        'demands.yaml:1:10 deliver: The demand "deliver" is there already, in topup-doctor/demands.yaml.',
        'demands.yaml:2:13 mine.of: "of" cannot be "plattform". Allowed: platform, payment-channel. Did you mean "platform"?',
        'evidence.yaml:1:13 order-page: The evidence "order-page" is there already, in topup-doctor/evidence.yaml.',
        'evidence.yaml:2:16 mine.group: "group" cannot be "ours". Allowed: own, payment-channel, platform.',
        'timing/a.yaml:8:20 asks.plattform: There is no letter to "plattform". Did you mean "platform"?',
        'timing/a.yaml:9:9 demand: No demand is called "delivr". Did you mean "deliver"?',
      ].toSorted(),
    );
  });
});

describe('the vocabulary of an added pack', () => {
  it('is added to the other words', () => {
    const { vocabulary, problems } = together({
      mine: {
        'facts.yaml': recipient,
        'vocabulary/mine.yaml':
          'labels: { order.id: [某店单号] }\nstatements:\n  - { words: [某店说没货], says: { order.notice: [out-of-stock] } }\nsynonyms: { contacts.with: { owner: [某店老板] } }\n',
      },
    });
    expect(problems).toEqual([]);
    expect(JSON.stringify(vocabulary)).toMatch(/某店单号.*某店说没货|某店说没货.*某店单号/);
    expect(JSON.stringify(vocabulary)).toContain('某店老板');
  });

  it('is refused with its place where something is wrong with it', () => {
    expect(
      wrong({
        'pack.yaml': header('mine'),
        'vocabulary/mine.yaml':
          'labels: { order.idd: [某店单号] }\nstatements:\n  - { words: [补货中], says: { order.notice: [out-of-stock] } }\n  - { words: [某店说没货], says: { order.notice: [out-of-stok] } }\nsynonyms: { contacts.with: { ownr: [某店老板] } }\n',
      }).map((line) =>
        line
          .replace('mine/', '')
          .replace(/ Allowed: .*? Did/, ' Did')
          .replace(/ Allowed: .*/, ''),
      ),
    ).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /^vocabulary\/mine\.yaml:1:\d+ labels\.order\.idd: No fact is called "order\.idd"\. Did you mean "order\.id"\?$/,
        ),
        expect.stringMatching(
          /^vocabulary\/mine\.yaml:3:\d+ \S+: "补货中" has a meaning already, in topup-doctor\/vocabulary/,
        ),
        expect.stringMatching(
          /^vocabulary\/mine\.yaml:4:\d+ \S+: "out-of-stok" is not one of the values known here\. Did you mean "out-of-stock"\?$/,
        ),
        expect.stringMatching(/^vocabulary\/mine\.yaml:5:\d+ \S+: "ownr" is not one of the values known here\./),
      ]),
    );
  });
});
