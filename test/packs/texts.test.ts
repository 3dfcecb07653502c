import { describe, expect, it } from 'vitest';
import type { Fact, Locale, Prose, Text } from '../../src/engine/pack.js';
import { defaultPack } from '../../src/generated/default-pack.js';

const ofProse = (where: string, prose: Prose): readonly (readonly [string, Text])[] =>
  prose.map(({ text }) => [where, text]);

const ofFact = (fact: Fact): readonly (readonly [string, Text])[] => [
  [`${fact.path} label`, fact.label],
  ...(fact.question ? [[`${fact.path} question`, fact.question] as const] : []),
  ...(fact.help ? [[`${fact.path} help`, fact.help] as const] : []),
  ...(fact.says ? [[`${fact.path} yes`, fact.says.true] as const, [`${fact.path} no`, fact.says.false] as const] : []),
  ...(fact.choices ?? []).map(({ id, label }) => [`${fact.path} ${id}`, label] as const),
  ...Object.values(fact.fields ?? {}).flatMap(ofFact),
];

/** Everything that the built-in pack can say to a user, with the place where it stands. */
const texts: readonly (readonly [string, Text])[] = [
  ...Object.values(defaultPack.facts).flatMap(ofFact),
  ...Object.values(defaultPack.actions).flatMap(({ id, text }) => ofProse(`action ${id}`, text)),
  ...Object.values(defaultPack.warnings).flatMap(({ id, text }) => ofProse(`warning ${id}`, text)),
  ...defaultPack.checks.flatMap(({ id, title, ok, aside }) =>
    [title, ok, ...(aside ? [aside] : [])].map((text) => [`check ${id}`, text] as const),
  ),
  ...defaultPack.rules.flatMap(({ id, title, explain, claim, asks }) => [
    [`${id} title`, title] as const,
    ...ofProse(`${id} explain`, explain),
    ...ofProse(`${id} claim`, claim),
    ...Object.entries(asks).flatMap(([to, text]) => ofProse(`${id} asks ${to}`, text)),
  ]),
  ...defaultPack.letters.flatMap(({ id, title, body }) => [
    [`letter ${id} title`, title] as const,
    ...body.flatMap(({ heading, write }) => [
      ...(heading ? [[`letter ${id} heading`, heading] as const] : []),
      ...write.flatMap((part) => ('put' in part ? [] : [[`letter ${id}`, part.text] as const])),
    ]),
  ]),
  ...Object.values(defaultPack.demands).flatMap(({ text }) => ofProse('demand', text)),
  ...defaultPack.evidence.flatMap(({ id, text, where }) =>
    [text, where].map((one) => [`evidence ${id}`, one] as const),
  ),
  ...Object.values(defaultPack.laws).map(({ id, says }) => [`law ${id}`, says] as const),
  ...Object.values(defaultPack.limits).flatMap(({ id, label, reason }) =>
    [label, ...(reason ? [reason] : [])].map((text) => [`limit ${id}`, text] as const),
  ),
  ...Object.values(defaultPack.goods).flatMap(({ id, title, look, unchanged }) =>
    [title, look, unchanged].flatMap((text) => text ?? []).map((text) => [`goods ${id}`, text] as const),
  ),
  ...defaultPack.ladder.flatMap(({ id, title, needs, way, notFor, silent = [], worth = [] }) => [
    [`rung ${id} title`, title] as const,
    ...[needs?.text, notFor].flatMap((text) => (text ? [[`rung ${id}`, text] as const] : [])),
    ...ofProse(`rung ${id} way`, way),
    ...ofProse(`rung ${id} silent`, silent),
    ...ofProse(`rung ${id} worth`, worth),
  ]),
];

/**
 * Words that a worried person should not have to read: jargon of those who build such systems, blame, and insults that would
 * spoil a complaint. 接口 and the like may stand in sources, never in texts.
 */
const avoid: Readonly<Record<Locale, readonly RegExp[]>> = {
  'zh-CN': [
    /回调|异步|幂等|高并发|缓存|副本|主从|轮询|超卖|高可用|服务降级|数据库|路由|字段|枚举|布尔|参数|接口|风控|违约|止付/,
    /你(?:的)?(?:失误|粗心|大意|不小心|活该)|怪你|都是你/,
    /亲[，,]|亲爱的用户|小编|您/,
  ],
  en: [
    /\b(?:callback|webhook|async|asynchronous|idempoten\w*|endpoint|cache[ds]?|replica|polling|payload|boolean|enum|parameter|database|timeout|escrow|risk control|upstream)\b/i,
    /(?<!not )your fault|your own fault|careless|you should have|you failed|stupid/i,
    /\b(?:simply|just|obviously|of course|kindly|please be advised|utili[sz]e)\b/i,
  ],
};

/** A complaint that insults is put aside: these may stand in a warning to the user, never in a claim. */
const insults = /诈骗|骗子|骗钱|黑心|奸商|垃圾平台|无良|scam|fraud|crook|thie(?:f|ves)/i;

describe('the texts of the built-in pack', () => {
  it('are many, so that this test looks at something', () => {
    expect(texts.length).toBeGreaterThan(500);
  });

  it('stand in both languages, each in its own', () => {
    // A name such as PayPal is the same in both.
    const withoutPlaceholders = (text: string) => text.replace(/\{[^}]*\}|[[\]]/g, '').trim();
    const wrong = texts.filter(
      ([, text]) =>
        withoutPlaceholders(text.en) !== '' &&
        ((!/\p{Script=Han}|\d/u.test(text['zh-CN']) && text['zh-CN'] !== text.en) || !/[A-Za-z]/.test(text.en)),
    );
    expect(wrong.map(([where, text]) => [where, text])).toEqual([]);
  });

  it('use Chinese in English only for what stands on a Chinese screen', () => {
    // Menu paths and button names are quoted as they are on the screen; a whole Chinese sentence is a slip.
    expect(texts.filter(([, { en }]) => /[，。；！？]/.test(en)).map(([where, { en }]) => [where, en])).toEqual([]);
  });

  it.each(['zh-CN', 'en'] as const)('avoid words that help nobody (%s)', (locale) => {
    const found = texts.flatMap(([where, text]) =>
      avoid[locale].flatMap((word) =>
        word.test(text[locale]) ? [`${where}: ${word.exec(text[locale])?.[0]} in "${text[locale]}"`] : [],
      ),
    );
    expect(found).toEqual([]);
  });

  it('insult nobody in a complaint', () => {
    const claims = texts
      .filter(([where]) => /claim|asks|letter|demand|evidence/.test(where))
      .map(([where, text]) => `${where}: ${text['zh-CN']} ${text.en}`);
    expect(claims.length).toBeGreaterThan(200);
    expect(claims.filter((claim) => insults.test(claim))).toEqual([]);
  });

  it('have titles that fit on a phone', () => {
    const long = defaultPack.rules.filter(({ title }) => [...title['zh-CN']].length > 20 || title.en.length > 64);
    expect(long.map(({ id, title }) => [id, title])).toEqual([]);
  });

  it('are made of short sentences', () => {
    const sentences = texts.flatMap(([where, text]) =>
      text['zh-CN'].split(/[。！？；：]/).map((sentence) => [where, sentence] as const),
    );
    const long = sentences.filter(([, sentence]) => [...sentence.replace(/\[[^\]]*\]|\{[^}]*\}/g, '')].length > 60);
    expect(long).toEqual([]);
  });
});
