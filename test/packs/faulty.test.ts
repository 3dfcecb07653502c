import { describe, expect, it } from 'vitest';
import { header, rule, text, withTest, wrong } from './added-packs.js';

const limit = (id: string, more = ', checked: 2026-01-01') =>
  `${id}: { label: ${text}, values: [ { value: PT1H, from: 2026-01-01 } ], source: here${more} }\n`;
const patient = (id: string, limit = id) =>
  withTest(`timing/${id}.yaml`, rule(id, 'after: overdue', `patience: { limit: ${limit}, from: payment.paidAt }\n`));
const platform = (id: string, more = '') =>
  `id: ${id}\ntitle: ${text}\nwords: [小店${id}]\nsource: here\nchecked: 2026-11-21\n${more}`;
const ofPlatform = (id: string, shop: string) =>
  withTest(
    `timing/${id}.yaml`,
    rule(id, 'after: overdue').replace('payment.paid: true', `platform.is: ${shop}, payment.paid: true`),
  );
const changed = (id: string, from: string, to: string) =>
  withTest(`timing/${id}.yaml`, rule(id, 'after: overdue').replace(from, to));

describe('one slip is one line, however much hangs on it', () => {
  it('in a rule', () => {
    expect(
      wrong({
        ...changed('a', 'responsible', 'responsable'),
        ...withTest('timing/b.yaml', rule('b', 'after: overdue', 'reason: x\n')),
        ...changed('c', 'title: { zh-CN:', 'title: { zh:'),
        ...changed('d', '{ zh-CN:', '{ zh-CN：'),
        ...changed('e', `title: ${text}`, 'title: 文字'),
        ...changed('f', 'payment.paid: true', 'order.status: 处理中'),
        ...changed('g', 'after: overdue', 'after: [overdue]'),
        ...withTest('timing/h.yaml', '# later\n'),
        ...changed('i', 'do: [wait]', 'do: [wait，recheck]'),
        ...changed('j', 'id: j', 'id: 12'),
        'timing/k.yaml': rule('k', 'after: overdue'),
        'timing/k.test.yaml': '- name: "x\n',
        ...changed('l', `explain: ${text}`, 'explain { zh-CN: 文字, en: text }'),
      }).map((line) => line.replace('mine/timing/', '').replaceAll(/(Possible|Allowed): .*?\. ?/g, '')),
    ).toEqual([
      'k.test.yaml:1:9: A text in quotes begins here, and the " at its end is missing.',
      'l.yaml:7:1: The colon and the blank after "explain" are missing. Right would be "explain: " and then its value.',
      'g.yaml:2:8 after: "after" needs a text.',
      'a.yaml:5:14 responsable: The key "responsable" is not known here. Did you mean "responsible"?',
      'b.yaml:8:9 reason: The key "reason" is not known here. ',
      'c.yaml:3:14 title.zh: The key "zh" is not known here. Did you mean "zh-CN"?',
      'd.yaml:3:8 title.zh-CN： 文字: This ： was typed on a Chinese keyboard. Type : and a blank instead.',
      'e.yaml:3:8 title: "title" needs a text in both languages: { zh-CN: …, en: … }.',
      'h.yaml: This needs entries of its own, each "key: value".',
      'i.yaml:6:6 do.0: This ， was typed on a Chinese keyboard. Type , instead.',
      'j.yaml:1:5 id: "id" needs a text. Put it in quotes.',
      'f.yaml:4:23 when.order.status: "处理中" is not one of the values known here. Did you mean "processing"?',
    ]);
  });

  it('in a limit or a platform that rules name, and beside which others stand', () => {
    expect(
      wrong({
        'limits.yaml': limit('a', '') + limit('b') + limit('c').replace('PT1H', '1h'),
        ...patient('a'),
        ...patient('b'),
        ...patient('c'),
        'platforms/one.yaml': platform('one', 'promise: { serviceHours: "9-23" }'),
        'platforms/two.yaml': platform('twos'),
        'platforms/three.yaml': platform('three').replace('[小店three]', '[小店、老店]'),
        'platforms/four.yaml': platform('four', 'promise { within: PT1H }\n'),
        ...ofPlatform('d', 'one'),
        ...ofPlatform('e', 'two'),
        ...ofPlatform('f', 'four'),
      }).map((line) => line.replace('mine/', '')),
    ).toEqual([
      'limits.yaml:1:4 a.checked: "checked" is missing.',
      'platforms/four.yaml:6:19 promise { within: The colon and the blank after "promise" are missing. Right would be "promise: " and then its value.',
      'platforms/one.yaml:6:26 promise.serviceHours: "9-23" is not possible as "serviceHours". Right would be hours like "09:00-23:00".',
      'limits.yaml:3:57 c.values.0.value: "1h" is neither a length of time (PT30M, P3D), nor a whole number, nor an amount in quotes.',
      'platforms/three.yaml:3:9 words.0: This 、 was typed on a Chinese keyboard. Type , instead.',
      'platforms/two.yaml:1:5 id: The id "twos" is not the file\'s name "two".',
    ]);
  });

  it('in a file of many entries that cannot be read', () => {
    expect(
      wrong({ 'limits.yaml': limit('a') + limit('b').replace('],', '},'), ...patient('a'), ...patient('b') }),
    ).toEqual([
      'mine/limits.yaml:2:46: This "[" is not closed: the "]" is missing, or a line before it is not indented.',
    ]);
  });

  it('in pack.yaml', () => {
    const check = `checks: [ { id: mine, title: ${text}, ok: ${text} } ]\n`;
    const own = withTest('mine/mine.yaml', rule('mine', 'after: overdue'));
    expect(wrong({ 'pack.yaml': header('mine', check).replace('1.0.0', '1.0'), ...own })).toEqual([
      'mine/pack.yaml:2:10 version: "version" needs a text. Put it in quotes.',
    ]);
    expect(wrong({ 'pack.yaml': header('mine', check).replace(/extends.*\n/, ''), ...own })).toEqual([
      'mine/pack.yaml:1:1: "order" is missing, in which a whole pack lists its rules. To add to the built-in rules, write "extends: topup-doctor" instead.',
    ]);
  });

  it('in a fact that is there already', () => {
    expect(wrong({ 'facts.yaml': `goods.kind: { choices: { fish: ${text} } }` })).toEqual([
      'mine/facts.yaml:1:13 goods.kind: The fact "goods.kind" is there already, in topup-doctor/facts.yaml. To add choices to it, write only "more-choices:" with them; to change it, write all of it, with "replaces: goods.kind".',
    ]);
  });
});
