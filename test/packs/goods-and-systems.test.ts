import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../src/locale/problem.js';
import { compilePack } from '../../src/packs/compile.js';
import { readSource, readSources } from '../../src/packs/source.js';

const { sources, digest } = readSources('rules');

/** What is wrong with one file when it stands in the built-in pack. */
function problemsOf(file: string, text: string): readonly string[] {
  const { source, problems } = readSource(file, text);
  const others = sources.filter((other) => other.file !== file);
  const found = compilePack({ sources: source ? [...others, source] : others, problems, digest }).problems;
  for (const problem of found) for (const locale of ['zh-CN', 'en'] as const) sentenceOf(problem, locale);
  return found.filter((problem) => problem.file === file).map(({ code, path }) => `${path} ${code}`);
}

const goods = (more: string): readonly string[] =>
  problemsOf(
    'goods/test.yaml',
    `id: test\nkinds: [other]\nproduct: test\ntitle: { zh-CN: 测试, en: Test }\nsource: test\n${more}`,
  );
const system = (more: string): readonly string[] =>
  problemsOf('systems/test.yaml', `id: test\ntitle: Test\nsource: test\n${more}`);

describe('a file of goods', () => {
  it('may leave everything but its name, kinds and source to the file of its kind', () => {
    expect(goods('')).toEqual([]);
  });

  it.each([
    ['accounts: [mobil]', 'accounts.0 unknown-account'],
    ['asks: [order.id, account.password]', 'asks.1 unknown-fact'],
    ['window: nobody-knows', 'window unknown-limit'],
    ['usual: nobody-knows', 'usual unknown-limit'],
    ['limited: { zh-CN: "{limit:nobody-knows}", en: "{limit:nobody-knows}" }', 'limited.zh-CN unknown-limit'],
    ['look: { zh-CN: 看这里, en: "{order.id}" }', 'look placeholders-differ'],
    ['look: { zh-CN: "{goods.look}", en: "{goods.look}" }', 'look.zh-CN unknown-fact'],
    ['key: { lengths: [16] }', 'key.alphabet key-missing'],
    ['key: { lengths: [16], alphabet: hex }', 'key.alphabet not-one-of'],
    ['key: { lengths: [0], alphabet: digits }', 'key.lengths.0 wrong-value'],
    ['password: { zh-CN: 密码, en: password }', 'password unknown-pack-key'],
  ])('is refused for %s', (more, problem) => {
    expect(goods(more)).toContain(problem);
  });

  it('is refused for a kind that the order does not know, and without a look where it is the file of a kind', () => {
    const file = (head: string) =>
      problemsOf('goods/test.yaml', `id: test\ntitle: { zh-CN: 测试, en: Test }\nsource: test\n${head}`);
    expect(file('kinds: [nobody-knows]\nproduct: test')).toContain('kinds value-not-allowed');
    expect(file('kinds: [other]')).toContain('look goods-look-missing');
    expect(file('kinds: []\nproduct: test')).toEqual(['kinds wrong-value']);
  });

  it('is refused under another name than its own', () => {
    const text = 'id: another\nkinds: [other]\nproduct: another\ntitle: { zh-CN: 测试, en: Test }\nsource: test\n';
    expect(problemsOf('goods/test.yaml', text)).toEqual(['id id-is-not-file-name']);
    expect(problemsOf('systems/test.yaml', 'id: another\ntitle: Test\nsource: test\n')).toEqual([
      'id id-is-not-file-name',
    ]);
  });
});

describe('a file of a system', () => {
  it.each([
    ['fact: order.state', 'fact unknown-fact'],
    ['for: { payment.channel: alipayy }', 'for.payment.channel value-not-allowed'],
    ['for: { payment.chanel: alipay }', 'for.payment.chanel unknown-fact'],
    ['words: { 完成: { order.status: finished } }', 'words.完成.order.status value-not-allowed'],
    ['codes: { "1": { order.status: [paid, finished] } }', 'codes.1.order.status value-not-allowed'],
    ['codes: { "1": { order.state: paid } }', 'codes.1.order.state unknown-fact'],
  ])('is refused for %s', (more, problem) => {
    expect(system(more)).toContain(problem);
  });

  it('speaks about the order unless it says otherwise', () => {
    expect(system('codes: { "1": { order.status: [paid, completed] } }')).toEqual([]);
    expect(system('fact: payment.status\nfor: { payment.channel: qq-wallet }')).toEqual([]);
  });
});

it('an operator of a number range is one that account.operator knows', () => {
  const accounts = (operator: string) =>
    problemsOf(
      'accounts.yaml',
      `mobile: { label: { zh-CN: 手机号, en: mobile number }, operators: { ${operator}: ["134"] }, variants: [ { lengths: [13], operator: ${operator} } ], source: test }\n`,
    );
  expect(accounts('nobody')).toEqual(
    expect.arrayContaining([
      'mobile.operators.nobody value-not-allowed',
      'mobile.variants.0.operator value-not-allowed',
    ]),
  );
  expect(accounts('unicom').filter((problem) => problem.startsWith('mobile'))).toEqual([]);
});

it('texts may show the goods, and nothing that the goods do not say', () => {
  const action = (name: string) =>
    problemsOf(
      'actions.yaml',
      `actions:\n  recheck: { text: { zh-CN: "{goods.${name}}", en: "{goods.${name}}" } }\nwarnings: {}\n`,
    ).filter((problem) => problem.startsWith('actions.recheck'));
  for (const name of ['look', 'unchanged', 'usual', 'keyLook', 'limited', 'asks']) expect(action(name)).toEqual([]);
  expect(action('key')).toEqual([
    'actions.recheck.text.0.zh-CN unknown-fact',
    'actions.recheck.text.0.en unknown-fact',
  ]);
});
