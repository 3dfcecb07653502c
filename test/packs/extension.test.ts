import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { derive, deriveOneMore } from '../../src/facts/derive.js';
import { diagnose } from '../../src/facts/diagnose.js';
import { readOrder } from '../../src/facts/order/read-order.js';
import { defaultPack } from '../../src/generated/default-pack.js';
import { placeOf, sentenceOf } from '../../src/locale/problem.js';
import { readPack } from '../../src/packs/read-pack.js';
import { runRulesTest } from '../../src/packs/test-rules.js';
import { writeReport } from '../../src/render/report.js';

const example = 'test/fixtures/example-pack';
const { pack, tests, problems } = readPack([example], 'rules');

const ofExample = tests.filter(({ file }) => file.startsWith(example));

describe('the example pack', () => {
  it('has nothing wrong with it', () => {
    expect(problems.map((problem) => `${placeOf(problem)}: ${sentenceOf(problem, 'en')}`)).toEqual([]);
  });

  it.each(ofExample.map((test) => [test.name, test] as const))('passes its test: %s', (_, test) => {
    expect(runRulesTest(pack, test)).toEqual([]);
  });

  it('has such tests', () => {
    expect(ofExample.length).toBeGreaterThanOrEqual(4);
  });

  it('changes no verdict of the built-in tests, only what they know to be settled', () => {
    const others = tests.filter(({ file }) => !file.startsWith(example));
    expect(others.length).toBeGreaterThan(400);
    const failed = others.flatMap((test) => runRulesTest(pack, test).map(({ what, actual }) => `${what} ${actual}`));
    expect([...new Set(failed)]).toEqual(['settled false']);
    // The restock rule stays possible while nobody said which platform it was.
    expect(failed.length).toBeLessThan(8);
  });

  it('says in its id, version and digest that it is two packs', () => {
    expect(pack).toMatchObject({ id: 'topup-doctor+example-cards', version: `${defaultPack.version}+1.0.0` });
    expect(pack.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(pack.digest).not.toBe(defaultPack.digest);
  });

  it('stands where its rule says', () => {
    const order = pack.rules.map(({ id }) => id);
    expect(order.filter((id) => id !== 'example-restock')).toEqual(defaultPack.rules.map(({ id }) => id));
    expect(order.indexOf('example-restock')).toBe(order.indexOf('order-status-stuck') - 1);
  });
});

const judged = (packs: typeof pack, order: object, now = '2026-11-20T12:00:00+08:00') => {
  const { answers } = readOrder(order, packs, now);
  const { known, verdict, questions } = diagnose(packs, answers, now);
  return writeReport(packs, known, verdict, questions, { locale: 'en', unmask: true });
};
const paid = (order: object, more: object = {}) => ({
  payment: { status: 'success', paidAt: '2026-11-20 11:40' },
  order: { platform: '测试卡盟', status: 'processing', restock: false, ...order },
  goods: { kind: 'phone-credit' },
  ...more,
});

describe('what a pack knows of a platform', () => {
  it('is its promise where the order says nothing, and the report says where it comes from', () => {
    const before = judged(defaultPack, paid({}));
    const after = judged(pack, paid({}));
    expect(before).toMatchObject({ verdict: 'order-status-stuck', deadline: { source: 'general' } });
    expect(after).toMatchObject({
      verdict: 'within-promised-window',
      state: 'wait',
      waitUntil: '2026-11-20T12:10:00+08:00',
      deadline: { source: 'platform' },
    });
    expect(after.explanation).toContain('By what this platform states');
    expect(after.assumed.map(({ text }) => text)).toContain(
      'Delivery promised within: 30 minutes (not from your order: by the rules added for Example Cards, checked on 2026-11-21)',
    );
  });

  it('yields to what the order says', () => {
    const own = judged(pack, paid({ promise: { within: 'PT2H' } }));
    expect(own.deadline).toMatchObject({ at: '2026-11-20T13:40:00+08:00', source: 'order' });
    const undisclosed = judged(pack, paid({ promise: 'undisclosed' }));
    expect(undisclosed.deadline).toMatchObject({ at: '2026-11-20T11:55:00+08:00', source: 'general' });
    const unknown = judged(pack, paid({ promise: { within: 'unknown', disclosed: 'unknown' } }));
    expect(unknown.deadline).toMatchObject({ at: '2026-11-20T12:10:00+08:00', source: 'platform' });
  });

  it('fills in only its service hours and days where the order states a time of its own', () => {
    const night = judged(
      pack,
      paid({ promise: { within: 'PT1H' } }, { payment: { status: 'success', paidAt: '2026-11-19 23:30' } }),
    );
    expect(night.deadline).toMatchObject({ at: '2026-11-20T10:00:00+08:00', source: 'order' });
  });

  it('has service hours, days off and batches', () => {
    const at = (paidAt: string, kind: string) =>
      judged(pack, paid({}, { payment: { status: 'success', paidAt }, goods: { kind } })).deadline.at;
    expect(at('2026-11-19 23:30', 'phone-credit')).toBe('2026-11-20T09:30:00+08:00');
    expect(at('2026-11-14 10:00', 'phone-credit')).toBe('2026-11-16T09:30:00+08:00');
    expect(at('2026-11-20 11:00', 'card-key')).toBe('2026-11-20T18:00:00+08:00');
    expect(at('2026-11-20 09:00', 'test-points')).toBe('2026-11-20T09:30:00+08:00');
  });

  it('says nothing of goods that may be others', () => {
    const unknown = judged(pack, { ...paid({}), goods: {} });
    expect(unknown.deadline.source).toBe('general');
  });

  it.each([
    '测试卡盟',
    ' 测试 卡盟',
    'Example Cards',
    '测试卡盟（example-cards.test）',
    'https://www.example-cards.test/order/1',
  ])('is found by %s', (platform) => {
    expect(judged(pack, paid({ platform })).deadline.source).toBe('platform');
  });

  it.each(['测试卡盟二店', '不是测试卡盟', 'fake-example-cards.test', '测试商城'])('is not that of %s', (platform) => {
    expect(judged(pack, paid({ platform })).deadline.source).toBe('general');
  });

  it('includes the words of its order page', () => {
    expect(judged(pack, paid({ status: '待实名' })).verdict).toBe('platform-risk-review');
    const { problems: refused } = readOrder(
      paid({ status: '待实名', platform: '测试商城' }),
      pack,
      '2026-11-20T12:00:00+08:00',
    );
    expect(refused.map(({ code }) => code)).toEqual(['code-without-system']);
  });

  it.each([
    ['order.platform', '测试卡盟'],
    ['order.platform', '测试商城'],
    ['goods.kind', 'card-key'],
    ['order.promise.within', 'PT3H'],
    ['order.promise.disclosed', false],
    ['order.promise.serviceHours', '10:00-12:00'],
  ] as const)('follows from one more answer as from all answers at once: %s %s', (path, value) => {
    const now = '2026-11-20T12:00:00+08:00';
    const { answers } = readOrder(paid({ promise: { count: 'unknown' } }), pack, now);
    const more = deriveOneMore(pack, derive(pack, answers, now), path)(value);
    const whole = derive(pack, new Map([...answers, [path, value]]), now);
    expect(Object.fromEntries(more.values)).toEqual(Object.fromEntries(whole.values));
    expect(Object.fromEntries(more.assumed)).toEqual(Object.fromEntries(whole.assumed));
    expect([...more.answered].sort()).toEqual([...whole.answered].sort());
  });

  it('is worth asking for', () => {
    const { nextQuestions, settled } = judged(pack, {
      payment: { status: 'success', paidAt: '2026-11-20 11:40' },
      order: { status: 'processing', notice: [] },
      goods: { kind: 'phone-credit' },
    });
    expect(settled).toBe(false);
    expect(nextQuestions.map(({ fact }) => fact)).toContain('order.platform');
  });
});

// ---- packs written for one test

const root = mkdtempSync(join(tmpdir(), 'topup-doctor-extension-'));
const text = '{ zh-CN: 文字, en: text }';
const header = (id: string, more = '') => `id: ${id}\nversion: 1.0.0\nextends: topup-doctor\n${more}`;
const rule = (id: string, place: string, more = '') =>
  `id: ${id}\n${place}\ntitle: ${text}\nwhen: { payment.paid: true }\nresponsible: platform\ndo: [wait]\nexplain: ${text}\n${more}`;
const test =
  '- { name: a, now: "2026-11-20T12:00:00+08:00", answers: { payment: { status: success } }, result: holds }\n';

/** Writes packs, each a folder of files, and reads them together. */
function together(packs: Readonly<Record<string, Readonly<Record<string, string>>>>, names = Object.keys(packs)) {
  rmSync(root, { recursive: true, force: true });
  for (const [name, files] of Object.entries(packs)) {
    for (const [file, content] of Object.entries({ 'pack.yaml': header(name), ...files })) {
      mkdirSync(dirname(join(root, name, file)), { recursive: true });
      writeFileSync(join(root, name, file), content);
    }
  }
  return readPack(
    names.map((name) => join(root, name)),
    'rules',
  );
}
const said = (...args: Parameters<typeof together>) =>
  together(...args).problems.map((problem) => {
    expect(sentenceOf(problem, 'zh-CN')).toMatch(/\p{Script=Han}/u);
    return `${placeOf(problem).replaceAll(`${root}/`, '')}: ${sentenceOf(problem, 'en')}`.replaceAll(`${root}/`, '');
  });
const wrong = (files: Readonly<Record<string, string>>) => said({ mine: files });
const withTest = (file: string, content: string) => ({ [file]: content, [file.replace('.yaml', '.test.yaml')]: test });

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('packs that add to another', () => {
  const a = {
    ...withTest('timing/a-one.yaml', rule('a-one', 'after: overdue')),
    ...withTest('timing/a-two.yaml', rule('a-two', 'before: overdue')),
  };
  const b = {
    ...withTest('timing/b-one.yaml', rule('b-one', 'after: overdue')),
    ...withTest('timing/b-two.yaml', rule('b-two', 'before: b-one')),
  };

  it('come in one order, however they are named', () => {
    const one = together({ a, b });
    const other = together({ a, b }, ['b', 'a']);
    expect(one.problems).toEqual([]);
    expect(one.pack.rules.map(({ id }) => id).slice(-6)).toEqual([
      'order-status-stuck',
      'a-two',
      'overdue',
      'a-one',
      'b-two',
      'b-one',
    ]);
    expect(JSON.stringify(other.pack)).toBe(JSON.stringify(one.pack));
  });

  it('may add everything that a pack has', () => {
    const { pack: more, problems: none } = together({
      mine: {
        'pack.yaml': header('mine', `checks: [ { id: mine, title: ${text}, ok: ${text} } ]\n`),
        'facts.yaml': `my.fact: { type: boolean, label: ${text}, question: ${text}, says: { true: ${text}, false: ${text} } }\n`,
        'derived.yaml': `my.derived: { type: boolean, label: ${text}, says: { true: ${text}, false: ${text} }, when: { my.fact: true } }\n`,
        'limits.yaml': `my-limit: { label: ${text}, values: [ { value: PT1H, from: 2020-01-01 } ], source: here, checked: 2026-01-01 }\n`,
        'laws.yaml': `my-law: { title: ${text}, article: "1", says: ${text}, from: 2020-01-01, source: here }\n`,
        'accounts.yaml': `my-account: { label: ${text}, alphabet: digits, source: here }\n`,
        'actions.yaml': `actions: { my-action: { text: ${text} } }\nwarnings: { my-warning: { text: ${text} } }\n`,
        'goods/mine.yaml': `id: mine\nkinds: [other]\nproduct: mine\naccounts: [my-account]\nwindow: my-limit\ntitle: ${text}\nsource: here\n`,
        ...withTest(
          'mine/my-rule.yaml',
          rule('my-rule', 'after: overdue', 'laws: [my-law]\ndont: [my-warning]\n')
            .replace('[wait]', '[my-action]')
            .replace('payment.paid', 'my.derived'),
        ),
      },
    });
    expect(none).toEqual([]);
    expect(more.checks.at(-1)?.id).toBe('mine');
    expect(Object.keys(more.facts)).toEqual(
      [...Object.keys(defaultPack.facts), 'my.fact', 'my.derived'].sort(
        (x, y) => Object.keys(more.facts).indexOf(x) - Object.keys(more.facts).indexOf(y),
      ),
    );
    expect([
      more.limits['my-limit'],
      more.laws['my-law'],
      more.actions['my-action'],
      more.warnings['my-warning'],
      more.accounts['my-account'],
      more.goods.mine,
    ]).not.toContain(undefined);
  });

  it('replace what they say they replace, in its place', () => {
    const { pack: more, problems: none } = together({
      mine: {
        'limits.yaml': `general-window: { replaces: general-window, label: ${text}, values: [ { value: PT20M, from: 2020-01-01 } ], source: here, checked: 2026-01-01 }\n`,
        ...withTest('timing/overdue.yaml', rule('overdue', 'replaces: overdue')),
      },
    });
    expect(none).toEqual([]);
    expect(Object.keys(more.limits)).toEqual(Object.keys(defaultPack.limits));
    expect(more.limits['general-window']?.values[0]?.value).toBe('PT20M');
    expect(more.rules.map(({ id }) => id)).toEqual(defaultPack.rules.map(({ id }) => id));
    expect(more.rules.at(-1)?.title.en).toBe('text');
  });

  it('of which the digest changes with every file', () => {
    const digests = ['1h', '2h'].map((source) => together({ mine: { 'SOURCES.yaml': source, ...a } }).pack.digest);
    expect(new Set(digests).size).toBe(2);
  });

  it('may name only what the base and themselves have', () => {
    const needy = withTest('timing/c-one.yaml', rule('c-one', 'before: a-one'));
    expect(said({ a, c: needy })).toEqual([
      'c/timing/c-one.yaml:2:9 before: There is no rule "a-one" to stand before.',
    ]);
  });

  it('are refused where two have the same, with both files', () => {
    expect(said({ a, d: withTest('platform/a-one.yaml', rule('a-one', 'after: overdue')) })).toContain(
      'd/platform/a-one.yaml:1:1: There is a rule "a-one" already, in a/timing/a-one.yaml. Choose another id, or write "replaces: a-one" to take its place.',
    );
    expect(said({ a, e: { 'pack.yaml': header('a') } })).toEqual([
      'e/pack.yaml:1:5 id: The id "a" is that of the pack in a/pack.yaml as well. Give one of them another id.',
    ]);
    const limit = (replaces: string) =>
      `general-window: { ${replaces}label: ${text}, values: [ { value: PT20M, from: 2020-01-01 } ], source: here, checked: 2026-01-01 }\n`;
    expect(wrong({ 'limits.yaml': limit('') })).toEqual([
      'mine/limits.yaml:1:17 general-window: There is a limit "general-window" already, in topup-doctor/limits.yaml. Choose another id, or write "replaces: general-window" to take its place.',
    ]);
    const both = { 'limits.yaml': limit('replaces: general-window, ') };
    expect(said({ f: both, g: both })).toEqual([
      'g/limits.yaml:1:17 general-window: The limit "general-window" is replaced in f/limits.yaml already. Only one pack can take its place.',
    ]);
  });
});

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
      'mine/timing/mine.yaml:5:1: The indentation does not fit.',
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
      'mine/timeing/mine.yaml:1:1: The folder "timeing" is none of the checks of pack.yaml, so nothing in it is used.',
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
      'mine/pack.yaml:1:1: This pack.yaml has neither checks nor an order. To add to the built-in rules, write "extends: topup-doctor" in it.',
    ],
    [
      'an order, which only a whole pack has',
      wrong({ 'pack.yaml': header('mine', 'order: [overdue]\n') }),
      'mine/pack.yaml:4:8 order: The key "order" is not known here.',
    ],
    [
      'a list where entries stand',
      wrong({ 'limits.yaml': '- a' }),
      'mine/limits.yaml:1:1: "limits.yaml" needs key: value.',
    ],
  ])('%s', (_, found, expected) => {
    expect(
      found.some((line) => line.startsWith(expected)),
      found.join('\n'),
    ).toBe(true);
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
      'mine/platforms/mine.yaml:6:20 promise.within: "within" needs string.',
    ],
    [
      'a time in words',
      platform('promise: { within: 30 minutes }'),
      'mine/platforms/mine.yaml:6:20 promise.within: "30 minutes" has not the form that "within" needs.',
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

describe('the program', () => {
  const run = (args: readonly string[], environment = {}) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/topup-doctor.js', '--lang', 'en', ...args], {
      input: JSON.stringify(paid({}, { now: '2026-11-20 12:00' })),
      env: { ...process.env, ...environment },
    });
    return { status, out: stdout.toString(), err: stderr.toString() };
  };
  const json = (args: readonly string[], environment = {}) =>
    JSON.parse(run(['--format', 'json', ...args], environment).out);

  it('takes added rules from a flag or from the environment, and nothing unless they are named', () => {
    expect(json([]).pack.id).toBe('topup-doctor');
    const byFlag = json(['--rules', example]);
    expect(byFlag.pack).toMatchObject({ id: 'topup-doctor+example-cards', digest: pack.digest });
    expect(json([], { TOPUP_DOCTOR_RULES: `${delimiter}${example}` })).toEqual(byFlag);
    // Named twice it is still one.
    expect(json(['--rules', `${example}/`], { TOPUP_DOCTOR_RULES: example })).toEqual(byFlag);
  });

  it('refuses two whole packs, and a folder that is none', () => {
    expect(run(['--rules', 'rules', '--rules', 'rules/../test/../rules']).status).toBe(0);
    expect(run(['--rules', 'test']).err).toBe(
      'Error: test/pack.yaml: There is no pack.yaml here, so this is no folder of rules.\n',
    );
    expect(run(['--rules', 'test']).status).toBe(3);
  });
});

describe('the pack that rules/README.md teaches', () => {
  const blocks = [...readFileSync('rules/README.md', 'utf8').matchAll(/^```yaml file=(\S+)\n([\s\S]*?)^```/gm)];
  const files = Object.fromEntries(blocks.map(([, file = '', content = '']) => [file, content]));
  const course = together({ 'my-shop': files });

  it('has a file of every kind that it speaks of', () => {
    expect(Object.keys(files)).toHaveLength(7);
    expect(course.problems).toEqual([]);
  });

  it('passes its tests', () => {
    const own = course.tests.filter(({ rule }) => rule === 'my-shop-restock');
    expect(own.flatMap((one) => runRulesTest(course.pack, one))).toEqual([]);
    expect(own).toHaveLength(1);
  });

  it('changes the deadline as it says', () => {
    expect(judged(course.pack, paid({ platform: '测试小店' })).deadline.source).toBe('platform');
  });
});
