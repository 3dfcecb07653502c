import { describe, expect, it } from 'vitest';
import { header, rule, text, withTest, wrong } from './added-packs.js';

describe('a slip in an added pack is named with its place and its mend', () => {
  const inRule = (change: (source: string) => string, place = 'after: overdue') =>
    wrong(withTest('timing/mine.yaml', change(rule('mine', place))));

  it.each([
    [
      'a misspelt fact',
      inRule((source) => source.replace('payment.paid', 'payment.payd')),
      'mine/timing/mine.yaml:4:23 when.payment.payd: No fact is called "payment.payd". Did you mean "payment.paid"?',
    ],
    [
      'a wrong value',
      inRule((source) => source.replace('payment.paid: true', 'order.status: finished')),
      'mine/timing/mine.yaml:4:23 when.order.status: "finished" is not one of the values known here.',
    ],
    [
      'a language that is missing',
      inRule((source) => source.replace(`title: ${text}`, 'title: { zh-CN: 文字 }')),
      'mine/timing/mine.yaml:3:8 title.en: "en" is missing.',
    ],
    [
      'bad indentation',
      inRule((source) => source.replace('responsible', ' responsible')),
      'mine/timing/mine.yaml:5:2: The indentation does not fit: 1 space here, 0 spaces in the line above.',
    ],
    [
      'a place that is not there',
      inRule((source) => source, 'before: overdu'),
      'mine/timing/mine.yaml:2:9 before: There is no rule "overdu" to stand before. Did you mean "overdue"?',
    ],
    [
      'no place',
      inRule((source) => source, ''),
      'mine/timing/mine.yaml:1:5 id: Nothing says where "mine" stands in the order. Write "before:" or "after:" and the id of another rule.',
    ],
    [
      'two places',
      inRule((source) => source, 'before: overdue\nafter: overdue'),
      'mine/timing/mine.yaml:3:8 after: "mine" names a rule to stand before and one to stand after. Keep one of them.',
    ],
    [
      'itself as its place',
      inRule((source) => source, 'before: mine'),
      'mine/timing/mine.yaml:2:9 before: "mine" names its place by others that in the end name "mine" again.',
    ],
    [
      'a rule to replace that is not there',
      inRule((source) => source, 'replaces: mine'),
      'mine/timing/mine.yaml:2:11 replaces: There is no rule "mine" to replace. Leave "replaces" out.',
    ],
    [
      'another id than that of what it replaces',
      inRule((source) => source, 'replaces: overdue'),
      'mine/timing/mine.yaml:2:11 replaces: What replaces "overdue" keeps its id, but this is "mine". Write the same in both.',
    ],
    [
      'an action that is not there',
      inRule((source) => source.replace('[wait]', '[wiat]')),
      'mine/timing/mine.yaml:6:6 do.0: No action is called "wiat". Did you mean "wait"?',
    ],
    [
      'a folder that is no check',
      wrong({ 'timeing/mine.yaml': rule('mine', 'after: overdue') }),
      'mine/timeing/mine.yaml:1:1: The folder "timeing" is none of the checks of pack.yaml, so nothing in it is used. Did you mean "timing"?',
    ],
    [
      'a folder that is like no check',
      wrong({ 'my-rules/mine.yaml': rule('mine', 'after: overdue') }),
      'mine/my-rules/mine.yaml:1:1: The folder "my-rules" is none of the checks of pack.yaml, so nothing in it is used. There are: fraud, payment-vs-order, ',
    ],
    [
      'a key that no rule has, with those that say its place among the possible ones',
      inRule((source) => `${source}colour: red\n`),
      'mine/timing/mine.yaml:8:9 colour: The key "colour" is not known here. Possible: id, title, when, responsible, state, patience, first, do, dont, explain, claim, asks, demand, laws, covers, unprompted, asked-when, before, after, replaces.',
    ],
    [
      'what actions.yaml calls warnings',
      inRule((source) => `${source}warnings: [pay-again]\n`),
      'mine/timing/mine.yaml:8:11 warnings: The key "warnings" is not known here. Did you mean "dont"?',
    ],
    [
      'a Chinese comma in a list of values',
      inRule((source) => source.replace('payment.paid: true', 'order.status: [paid，processing]')),
      'mine/timing/mine.yaml:4:23 when.order.status: This ， was typed on a Chinese keyboard. Type , instead.',
    ],
    [
      'Chinese brackets around a list of values',
      inRule((source) => source.replace('{ payment.paid: true }', '\n  order.status: 【paid, processing】')),
      'mine/timing/mine.yaml:5:17 when.order.status: This 【 was typed on a Chinese keyboard. Type [ instead.',
    ],
    [
      'a Chinese colon in a placeholder',
      inRule((source) => source.replace(`explain: ${text}`, 'explain: { zh-CN: "{limit：general-window}", en: text }')),
      'mine/timing/mine.yaml:7:19 explain.zh-CN: This ： was typed on a Chinese keyboard. Type : instead.',
    ],
    [
      'a text where a fact names the action that looks it up',
      wrong({ 'facts.yaml': `order.mine: { type: id, label: ${text}, look: ${text} }\n` }),
      'mine/facts.yaml:1:63 order.mine.look: In a fact, "look" names the action that looks it up, such as recheck.',
    ],
    [
      'a look that names no action, before acting',
      inRule((source) => `${source}first: [payment.status]\n`),
      'mine/timing/mine.yaml:8:9 first.0: "payment.status" has no "look", so it cannot come first. Give the fact one: the action that looks it up, such as look: recheck.',
    ],
    [
      'an id of its own that stands twice',
      wrong({
        ...withTest('timing/mine.yaml', rule('mine', 'after: overdue')),
        ...withTest('platform/mine.yaml', rule('mine', 'after: overdue')),
      }),
      'mine/timing/mine.yaml:1:1: The rule "mine" stands in this pack already, in mine/platform/mine.yaml. Give one of them another id.',
    ],
    [
      'a time without a zone in a test',
      wrong({
        'timing/mine.yaml': rule('mine', 'after: overdue'),
        'timing/mine.test.yaml': `- { name: a, now: "2026-11-20T12:00:00+08:00", answers: {}, waitUntil: "2026-11-21T12:10:00" }\n`,
      }),
      'mine/timing/mine.test.yaml:1:72 0.waitUntil: "2026-11-21T12:10:00" is not possible as "waitUntil". Right would be a Beijing time written out, like "2026-11-21T12:10:00+08:00".',
    ],
    [
      'a file that no pack has',
      wrong({ 'limit.yaml': 'a: 1' }),
      'mine/limit.yaml:1:1: A pack has no file of this name, so it is not used.',
    ],
    [
      'a choice that is there already',
      wrong({ 'facts.yaml': `goods.kind: { more-choices: { q-coins: ${text} } }` }),
      'mine/facts.yaml:1:40 goods.kind.more-choices.q-coins: "goods.kind" has the choice "q-coins" already, in topup-doctor/facts.yaml.',
    ],
    [
      'choices for a fact that has none',
      wrong({ 'facts.yaml': `goods.kin: { more-choices: { a: ${text} } }` }),
      'mine/facts.yaml:1:28 goods.kin.more-choices: No fact "goods.kin" has choices of its own that others could be added to. Did you mean "goods.kind"?',
    ],
    [
      'a choice in one language',
      wrong({ 'facts.yaml': 'goods.kind: { more-choices: { a: { en: a } } }' }),
      'mine/facts.yaml:1:34 goods.kind.more-choices.a.zh-CN: "zh-CN" is missing.',
    ],
    [
      'another pack to add to',
      wrong({ 'pack.yaml': header('mine').replace('topup-doctor', 'topup-docter') }),
      'mine/pack.yaml:3:10 extends: This adds to "topup-docter", but the rules in use are "topup-doctor".',
    ],
    [
      'no pack to add to',
      wrong({ 'pack.yaml': 'id: mine\nversion: 1.0.0\n' }),
      'mine/pack.yaml:1:1: "order" is missing, in which a whole pack lists its rules. To add to the built-in rules, write "extends: topup-doctor" instead.',
    ],
    [
      'an order, which only a whole pack has',
      wrong({ 'pack.yaml': header('mine', 'order: [overdue]\n') }),
      'mine/pack.yaml:4:8 order: The key "order" is not known here.',
    ],
    [
      'a list where entries stand',
      wrong({ 'limits.yaml': '- a' }),
      'mine/limits.yaml:1:1: "limits.yaml" needs entries of its own, each "key: value".',
    ],
  ])('%s', (_, found, expected) => {
    expect(
      found.some((line) => line.startsWith(expected)),
      found.join('\n'),
    ).toBe(true);
  });

  it('an amount without quotes is named once, where it stands', () => {
    const large = (id: string) =>
      withTest(
        `timing/${id}.yaml`,
        rule(id, 'after: overdue').replace('payment.paid: true', 'payment.amount: { over: much }'),
      );
    expect(
      wrong({
        'limits.yaml': `much: { label: ${text}, values: [ { value: 500.00, from: 2026-01-01 } ], source: here, checked: 2026-11-21 }\n`,
        ...large('one'),
        ...large('two'),
      }),
    ).toEqual([
      'mine/limits.yaml:1:60 much.values.0.value: The limit "much" is compared with amounts of money. Put its value in quotes: "500.00".',
    ]);
  });

  const platform = (more: string) =>
    wrong({
      'platforms/mine.yaml': `id: mine\ntitle: { zh-CN: 测试商城, en: Test Mall }\nwords: [测试商城]\nsource: here\nchecked: 2026-11-21\n${more}\n`,
    });
  it.each([
    [
      'goods that no order has',
      platform('windows: [ { goods: [phone-credits], within: PT1H } ]'),
      'mine/platforms/mine.yaml:6:22 windows.0.goods.0: "phone-credits" is not one of the values known here.',
    ],
    [
      'a time without a unit',
      platform('promise: { within: 30 }'),
      'mine/platforms/mine.yaml:6:20 promise.within: "within" needs a text. Put it in quotes.',
    ],
    [
      'a time in words',
      platform('promise: { within: 30 minutes }'),
      'mine/platforms/mine.yaml:6:20 promise.within: "30 minutes" is not possible as "within". Right would be a length of time: PT30M is 30 minutes',
    ],
    [
      'a system that is not there',
      platform('system: dujiaokaa'),
      'mine/platforms/mine.yaml:6:9 system: No system is called "dujiaokaa". Did you mean "dujiaoka"?',
    ],
    [
      'a window behind the one for all goods',
      platform('windows: [ { within: PT1H }, { goods: [q-coins], within: PT1H } ]'),
      'mine/platforms/mine.yaml:6:30 windows.1: The window above it is for all other goods, so this one never counts. Put it above that one.',
    ],
  ])('a platform with %s', (_, found, expected) => {
    expect(
      found.some((line) => line.startsWith(expected)),
      found.join('\n'),
    ).toBe(true);
  });

  it('a name that two platforms have', () => {
    const file = (id: string, word: string) =>
      `id: ${id}\ntitle: ${text}\nwords: [${word}]\nsource: here\nchecked: 2026-11-21\n`;
    expect(
      wrong({ 'platforms/one.yaml': file('one', '测试 商城'), 'platforms/two.yaml': file('two', '测试商城') }),
    ).toEqual([
      'mine/platforms/one.yaml:3:9 words.0: "测试 商城" is a name of the platform "two" as well, so neither could be told from it.',
      'mine/platforms/two.yaml:3:9 words.0: "测试商城" is a name of the platform "one" as well, so neither could be told from it.',
    ]);
  });
});
