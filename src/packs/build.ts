import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { placeOf, sentenceOf } from '../locale/problem.js';
import { compilePack } from './compile.js';
import { readSources } from './source.js';

/** Validates the built-in pack and writes it where the bundle takes it from, with the names of its facts as types. */
export function buildDefaultPack(rules: string, generated: string): boolean {
  const { pack, vocabulary, problems } = compilePack(readSources(rules));
  for (const problem of problems) console.error(`rules/${placeOf(problem)}: ${sentenceOf(problem, 'en')}`);
  if (problems.some(({ level }) => level === 'error')) return false;
  const union = (paths: readonly string[]) => paths.map((path) => `\n  | '${path}'`).join('');
  const facts = Object.values(pack.facts);
  const computed = facts.filter(({ definition }) => definition?.kind === 'computed');
  mkdirSync(generated, { recursive: true });
  writeFileSync(
    join(generated, 'fact-path.ts'),
    `export type FactPath =${union(facts.map(({ path }) => path))};\n\nexport type ComputedPath =${union(computed.map(({ path }) => path))};\n`,
  );
  // A string that is parsed starts faster than an object literal of the same size.
  writeFileSync(
    join(generated, 'default-pack.ts'),
    `import type { Pack } from '../engine/pack.js';\n\nexport const defaultPack = JSON.parse(${JSON.stringify(JSON.stringify(pack))}) as Pack;\n`,
  );
  writeFileSync(
    join(generated, 'vocabulary.ts'),
    `import type { Vocabulary } from '../engine/vocabulary.js';\n\nexport const vocabulary = JSON.parse(${JSON.stringify(JSON.stringify(vocabulary))}) as Vocabulary;\n`,
  );
  const examples = readdirSync(join(rules, 'examples'))
    .filter((name) => name.endsWith('.json'))
    .sort();
  const texts = Object.fromEntries(
    examples.map((name) => [basename(name, '.json'), readFileSync(join(rules, 'examples', name), 'utf8')]),
  );
  writeFileSync(
    join(generated, 'examples.ts'),
    `export const examples: Readonly<Record<string, string>> = JSON.parse(${JSON.stringify(JSON.stringify(texts))});\n`,
  );
  return true;
}
