import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { placeOf, sentenceOf } from '../locale/problem.js';
import { compilePack } from './compile.js';
import { packFileKinds, packFileSchema } from './json-schemas.js';
import { readSources } from './source.js';

/**
 * Validates the built-in pack and writes it where the bundle takes it from, with the names of its facts as types; and the schemas
 * of its files where editors find them.
 */
export function buildDefaultPack(rules: string, generated: string, schemas: string): boolean {
  const { pack, vocabulary, problems } = compilePack(readSources(rules));
  for (const problem of problems) console.error(`rules/${placeOf(problem)}: ${sentenceOf(problem, 'en')}`);
  if (problems.some(({ level }) => level === 'error')) return false;
  const write = (name: string, text: string) => writeFileSync(join(generated, name), text);

  const union = (paths: readonly string[]) => paths.map((path) => `\n  | '${path}'`).join('');
  const facts = Object.values(pack.facts);
  const computed = facts.filter(({ definition }) => definition?.kind === 'computed');
  write(
    'fact-path.ts',
    `export type FactPath =${union(facts.map(({ path }) => path))};\n\nexport type ComputedPath =${union(computed.map(({ path }) => path))};\n`,
  );
  write('default-pack.data.json', JSON.stringify(pack));
  write(
    'default-pack.ts',
    `import type { Pack } from '../engine/pack.js';\nimport data from './default-pack.data.json' with { type: 'json' };\n\nexport const defaultPack = data as unknown as Pack;\n`,
  );
  write('vocabulary.data.json', JSON.stringify(vocabulary));
  write(
    'vocabulary.ts',
    `import type { Vocabulary } from '../engine/vocabulary.js';\nimport data from './vocabulary.data.json' with { type: 'json' };\n\nexport const vocabulary = data as unknown as Vocabulary;\n`,
  );
  const examples = readdirSync(join(rules, 'examples'))
    .filter((name) => name.endsWith('.json'))
    .sort();
  const texts = Object.fromEntries(
    examples.map((name) => [basename(name, '.json'), readFileSync(join(rules, 'examples', name), 'utf8')]),
  );
  write(
    'examples.ts',
    `export const examples: Readonly<Record<string, string>> = JSON.parse(${JSON.stringify(JSON.stringify(texts))});\n`,
  );
  mkdirSync(schemas, { recursive: true });
  for (const kind of packFileKinds)
    writeFileSync(join(schemas, `${kind}.json`), `${JSON.stringify(packFileSchema(kind, pack))}\n`);
  return true;
}
