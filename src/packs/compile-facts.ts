import { type Definition, dependencies, type Fact, type Limit } from '../engine/pack.js';
import { computedFacts } from '../facts/derive.js';
import { checkValue, compileCondition, suggestion } from './compile-condition.js';
import type { KeyPath, Report } from './problem.js';
import type { FactSource, FieldSource } from './schema.js';

interface FactFile {
  readonly content: Readonly<Record<string, FactSource>>;
  readonly report: Report;
}

/** Facts are compiled in two passes: definitions may name facts that are declared further down. */
export function compileFacts(
  files: readonly FactFile[],
  limits: Readonly<Record<string, Limit>>,
): Record<string, Fact> {
  const declared = Object.assign({}, ...files.map(({ content }) => content)) as Readonly<Record<string, FactSource>>;
  const facts: Record<string, Fact> = {};
  for (const { content, report } of files) {
    for (const [path, source] of Object.entries(content)) {
      if (Object.hasOwn(facts, path)) report([path], 'fact-twice', { fact: path });
      facts[path] = compileFact(path, source, [path], declared, report);
    }
  }
  for (const { content, report } of files) {
    for (const [path, source] of Object.entries(content)) {
      const definition = compileDefinition(path, source, facts, limits, report);
      const fact = facts[path];
      const asked = source['asked-when'];
      if (!fact) continue;
      facts[path] = {
        ...fact,
        ...(definition && { definition }),
        ...(asked !== undefined && {
          askedWhen: compileCondition(asked, [path, 'asked-when'], { facts, limits }, report),
        }),
      };
    }
  }
  for (const { content, report } of files) {
    for (const path of Object.keys(content)) {
      if (reaches(path, path, facts)) report([path], 'fact-in-circle', { fact: path });
    }
  }
  return facts;
}

function compileFact(
  path: string,
  source: FactSource | FieldSource,
  at: KeyPath,
  declared: Readonly<Record<string, FactSource>>,
  report: Report,
): Fact {
  const { type, label, question, help, effort = 1, says, premise, look, samples } = source;
  const choices = choicesOf(source, at, declared, report);
  if ((type === 'choice' || type === 'choices') && !choices) report(at, 'choices-missing', { fact: path });
  if (type === 'boolean' && !says) report(at, 'says-missing', { fact: path });
  if (type === 'records' && !('fields' in source && source.fields)) report(at, 'fields-missing', { fact: path });
  const fact: Fact = {
    path,
    type,
    label,
    effort,
    private: source.private ?? false,
    ...(source.blank && { blank: source.blank }),
    ...(question && { question }),
    ...(help && { help }),
    ...(choices && { choices }),
    ...(says && { says }),
    ...(premise !== undefined && { premise }),
    ...(look && { look }),
    ...(samples && { samples }),
    ...(source.past !== undefined && { past: source.past }),
    ...(source.min !== undefined && { min: source.min }),
    ...(source.max !== undefined && { max: source.max }),
    ...('fields' in source &&
      source.fields && {
        fields: Object.fromEntries(
          Object.entries(source.fields).map(([name, field]) => [
            name,
            compileFact(name, field, [...at, 'fields', name], declared, report),
          ]),
        ),
      }),
  };
  if (premise !== undefined) checkValue(fact, premise, [...at, 'premise'], report);
  for (const [index, sample] of (samples ?? []).entries()) checkValue(fact, sample, [...at, 'samples', index], report);
  return fact;
}

function choicesOf(
  source: FactSource | FieldSource,
  at: KeyPath,
  declared: Readonly<Record<string, FactSource>>,
  report: Report,
): Fact['choices'] {
  const from = source['choices-of'];
  if (from !== undefined) {
    const [parent = '', field] = splitField(from, declared);
    const other = field ? declared[parent]?.fields?.[field] : declared[from];
    if (other?.choices) return choicesOf(other, at, declared, report);
    report([...at, 'choices-of'], 'unknown-fact', { name: from, ...suggestion(from, Object.keys(declared)) });
    return undefined;
  }
  return (
    source.choices &&
    Object.entries(source.choices).map(([id, { words = [], letter, needs, ...label }]) => ({
      id,
      label,
      words,
      ...(letter && { letter }),
      ...(needs && { needs }),
    }))
  );
}

/** `contacts.reply` is the field `reply` of the records `contacts`. */
function splitField(path: string, declared: Readonly<Record<string, FactSource>>): readonly [string, string?] {
  const dot = path.lastIndexOf('.');
  const parent = path.slice(0, dot);
  return dot > 0 && declared[parent]?.fields ? [parent, path.slice(dot + 1)] : [path];
}

function compileDefinition(
  path: string,
  source: FactSource,
  facts: Readonly<Record<string, Fact>>,
  limits: Readonly<Record<string, Limit>>,
  report: Report,
): Definition | undefined {
  const condition = (value: unknown, at: KeyPath, fields = {}) =>
    compileCondition(value, at, { facts: { ...facts, ...fields }, limits }, report);
  if (source.when !== undefined) return { kind: 'when', when: condition(source.when, [path, 'when']) };
  const parts = source['at-least'];
  if (parts)
    return {
      kind: 'at-least',
      count: parts.count,
      of: parts.of.map((part, index) => condition(part, [path, 'at-least', 'of', index])),
    };
  const from = source['computed-from'];
  if (from) {
    if (!computedFacts.includes(path)) report([path, 'computed-from'], 'fact-not-computed', { fact: path });
    for (const [index, name] of from.entries()) {
      if (!facts[name])
        report([path, 'computed-from', index], 'unknown-fact', { name, ...suggestion(name, Object.keys(facts)) });
    }
    return { kind: 'computed', from: from.filter((name) => facts[name]) };
  }
  const records = source.count ?? source.latest;
  if (records === undefined) return undefined;
  const fields = facts[records]?.fields;
  if (!fields) {
    report([path, source.count ? 'count' : 'latest'], 'not-records', { name: records });
    return undefined;
  }
  const where = source.where === undefined ? {} : { where: condition(source.where, [path, 'where'], fields) };
  if (source.count) return { kind: 'count', records, ...where };
  const { by = '', take = '' } = source;
  for (const [key, name] of Object.entries({ by, take })) {
    if (!fields[name]) report([path, key], 'unknown-fact', { name, ...suggestion(name, Object.keys(fields)) });
  }
  return { kind: 'latest', records, by, take, ...where };
}

function reaches(from: string, goal: string, facts: Readonly<Record<string, Fact>>, seen = new Set<string>()): boolean {
  return dependencies(facts[from]).some((next) => {
    if (next === goal) return true;
    if (seen.has(next)) return false;
    seen.add(next);
    return reaches(next, goal, facts, seen);
  });
}
