import { describe, expect, it } from 'vitest';
import { defaultPack } from '../../src/generated/default-pack.js';
import { placeOf, sentenceOf } from '../../src/locale/problem.js';
import { compileSmall, text } from './small-pack.js';

const said = (ladder: string) =>
  compileSmall({ 'ladder.yaml': ladder }).problems.map(
    (problem) => `${placeOf(problem)}: ${sentenceOf(problem, 'en')}`,
  );
const rung = (more = '') =>
  `- id: shop\n  title: ${text}\n  actions: [ask]\n  way: ${text}\n  source: somewhere\n  checked: 2026-01-01\n  from: 2020-01-01\n${more}`;

describe('the ladder of a pack', () => {
  it('may be left out', () => {
    expect(compileSmall().pack.ladder).toEqual([]);
  });

  it('compiles into plain data', () => {
    const { pack, problems } = compileSmall({
      'ladder.yaml': rung('  when: { paid: true }\n  takes: [ { answer: long } ]\n'),
    });
    expect(problems).toEqual([]);
    expect(pack.ladder[0]).toMatchObject({
      when: { fact: 'paid', operator: 'is', operand: { values: [true] } },
      takes: [{ answer: 'long' }],
      excludes: [],
      authority: false,
    });
  });

  it.each([
    [
      'a rung that is not there',
      '  excludes: [shoq]\n',
      'No rung of the ladder is called "shoq". Did you mean "shop"?',
    ],
    ['a limit that is not there', '  takes: [ { answer: lang } ]\n', 'No limit is called "lang". Did you mean "long"?'],
    ['a fact that is no time', '  latest: { limit: long, from: paid }\n', 'counts from a time; "paid" is none.'],
    ['a fact that is not there', '  unless: { payd: true }\n', 'No fact is called "payd". Did you mean "paid"?'],
    ['a day that does not exist', '  until: 2026-02-30\n', '2026-02-30'],
    ['an unknown key', '  exclude: [shop]\n', 'Did you mean "excludes"?'],
  ])('is refused for %s', (_, more, sentence) => {
    expect(said(rung(more)).join('\n')).toContain(sentence);
  });

  it('is refused for a rung that stands twice, and for a limit that is no length', () => {
    expect(said(rung() + rung()).join()).toContain('stands twice in the ladder');
    const { problems } = compileSmall({
      'ladder.yaml': rung('  takes: [ { answer: dear } ]\n'),
      'limits.yaml': `long: { label: ${text}, values: [ { value: PT1H, from: 2020-01-01 } ], source: x, checked: 2026-01-01 }\ndear: { label: ${text}, values: [ { value: "5", from: 2020-01-01 } ], source: x, checked: 2026-01-01 }\n`,
    });
    expect(problems.map(({ code }) => code)).toEqual(['rung-limit']);
  });
});

describe('the built-in ladder', () => {
  it('has a rung for everybody who can have been contacted, and its own look', () => {
    const contacts = defaultPack.facts.contacts?.fields?.with?.choices?.map(({ id }) => id) ?? [];
    expect(defaultPack.ladder.map(({ id }) => id).sort()).toEqual([...contacts, 'self-check'].sort());
  });

  it('gives for every rung a source and what to do when it stays silent', () => {
    for (const { id, source, silent, self } of defaultPack.ladder) {
      expect(source, id).not.toBe('');
      if (!self) expect(silent, id).toBeDefined();
    }
  });

  it('states no number of its own: amounts and times stand in limits.yaml', () => {
    // Telephone numbers and the names of authorities are no amounts.
    const amount = /\d+ ?(?:天|日|个月|年|小时|元|个工作日|days?|months?|years?|hours?|yuan)/;
    for (const { id, needs, way, notFor, silent = [], worth = [] } of defaultPack.ladder) {
      const texts = [needs?.text, notFor, ...[...way, ...silent, ...worth].map((paragraph) => paragraph.text)];
      for (const one of texts) {
        expect(one?.['zh-CN'] ?? '', id).not.toMatch(amount);
        expect(one?.en ?? '', id).not.toMatch(amount);
      }
    }
  });

  it('excludes both ways what cannot run side by side', () => {
    const excludes = Object.fromEntries(defaultPack.ladder.map((rung) => [rung.id, rung.excludes]));
    const three = ['12315', 'consumer-association', 'telecom-appeal'];
    for (const id of three) expect([...(excludes[id] ?? [])].sort()).toEqual(three.filter((other) => other !== id));
    expect([...(excludes.court ?? [])].sort()).toEqual(three);
  });
});
