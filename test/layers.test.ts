import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts'));

/** What each part of src/ may import, besides itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  engine: [],
  facts: ['engine', 'generated'],
  locale: ['engine', 'facts'],
  generated: ['engine'],
  packs: ['engine', 'facts', 'locale'],
  cases: ['engine', 'facts'],
  interview: ['engine', 'facts', 'locale', 'generated'],
  reading: ['engine', 'facts', 'generated'],
  render: ['engine', 'facts', 'locale'],
  commands: ['engine', 'facts', 'locale', 'packs', 'cases', 'interview', 'reading', 'render', 'generated', '.'],
  '.': ['engine', 'facts', 'locale', 'commands', 'render', 'generated'],
};

/** Packages, and the only parts that may use them. */
const packages: Readonly<Record<string, readonly string[]>> = {
  '@inquirer/core': ['interview/prompts/form-prompt.ts'],
  commander: ['cli.ts', 'program', 'commands/shell.ts'],
  chalk: ['render/colour.ts'],
  yaml: ['packs/prove/paste.ts', 'packs/source.ts', 'packs/yaml-slips.ts'],
  zod: [
    'packs/schema',
    'packs/letter-schema.ts',
    'render/letter-schema.ts',
    'packs/vocabulary-schema.ts',
    'packs/ladder-schema.ts',
    'packs/json-schemas.ts',
    'packs/compile.ts',
    'packs/prove/pairs.ts',
    'packs/zod-issues.ts',
    'render/verdict-schema.ts',
  ],
  ics: ['render/ics.ts'],
  'lossless-json': ['facts/order/order-text.ts', 'facts/order/read-value.ts', 'facts/order/json-problem.ts'],
  'get-east-asian-width': ['render/wrap.ts'],
  'date-fns': ['facts/time/'],
  '@date-fns/utc': ['facts/time/'],
  papaparse: ['reading/bills/csv.ts'],
  saxen: ['reading/bills/xml.ts', 'reading/bills/saxen.d.ts'],
  '@zip.js/zip.js': ['reading/bills/unzip.ts'],
};

const importsOf = (file: string): readonly string[] =>
  [...readFileSync(join('src', file), 'utf8').matchAll(/(?:from |import\()'([^']+)'/g)].map(([, path]) => path ?? '');

const partOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] ?? '') : '.');

describe.each(files)('%s', (file) => {
  it('imports only what its part may import', () => {
    for (const path of importsOf(file)) {
      if (path.startsWith('node:')) {
        const pure = ['engine', 'facts', 'locale', 'render', 'interview'].includes(partOf(file));
        const isStream = ['interview/input.ts', 'interview/plain.ts'].includes(file);
        expect(pure && !isStream, `${file} imports ${path}`).toBe(false);
      } else if (path.startsWith('.')) {
        const target = normalize(join(dirname(file), path)).replaceAll('\\', '/');
        const part = target.startsWith('..') ? '.' : partOf(target);
        expect(part === partOf(file) || allowed[partOf(file)]?.includes(part), `${file} imports ${path}`).toBe(true);
      } else {
        const name = path.startsWith('@') ? path.split('/').slice(0, 2).join('/') : (path.split('/')[0] ?? '');
        expect(
          packages[name]?.some((place) => file.startsWith(place)),
          `${file} imports ${path}`,
        ).toBe(true);
      }
    }
  });

  it('is short enough to be read in one go', () => {
    expect(readFileSync(join('src', file), 'utf8').split('\n').length).toBeLessThanOrEqual(
      file.startsWith('generated') ? 1000 : 250,
    );
  });
});

it('other programs are started in one place only', () => {
  const starting = files.filter((file) => importsOf(file).includes('node:child_process'));
  expect(starting).toEqual(['commands/clipboard.ts']);
});

it('the engine and the facts have no clock, randomness, I/O or locale', () => {
  for (const file of files.filter((name) => ['engine', 'facts'].includes(partOf(name)))) {
    const source = readFileSync(join('src', file), 'utf8');
    expect(source, file).not.toMatch(
      /new Date\(\)|Date\.now|Math\.random|\bprocess\.|\bconsole\.|\bIntl\.|toLocale|require\(/,
    );
  }
});
