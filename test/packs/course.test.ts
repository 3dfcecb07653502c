import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { placeOf, sentenceOf } from '../../src/locale/problem.js';
import { compilePack } from '../../src/packs/compile.js';
import { readSource, readSources, type Source } from '../../src/packs/source.js';
import { runRulesTest } from '../../src/packs/test-rules.js';

/*
 * The course for authors is played from top to bottom: a yaml block that begins with "# mine/…" becomes that file, a console
 * block is typed, and the other yaml blocks must fit into the built-in pack. UPDATE_SCENARIOS=1 writes what really came.
 */
const block = /^```(yaml|console)\n([\s\S]*?)^```$/gm;

const courses = [
  ['rules/README.md', 'en_US.UTF-8'],
  ['rules/README.zh-CN.md', 'zh_CN.UTF-8'],
] as const;

/** How the Chinese course calls what a block shows. */
const english: Readonly<Record<string, string>> = {
  规则: 'a rule',
  条件: 'a condition',
  信息项: 'facts',
  时限: 'limits',
  求助顺序: 'the ladder',
  行动: 'actions',
  测试: 'a test',
};

describe.each(courses)('%s', (file, language) => {
  const home = mkdtempSync(join(tmpdir(), 'topup-doctor-course-'));
  const launcher = join(home, 'topup-doctor');
  writeFileSync(launcher, `#!/bin/sh\nexec "${process.execPath}" "${resolve('bin/topup-doctor.js')}" "$@"\n`);
  chmodSync(launcher, 0o755);
  afterAll(() => rmSync(home, { recursive: true }));

  const environment = { PATH: `${home}${delimiter}${process.env.PATH}`, HOME: home, LANG: language };

  function play(command: string): string {
    const { stdout, status } = spawnSync('sh', ['-c', `exec 2>&1; ${command}`], {
      env: environment,
      cwd: home,
      encoding: 'utf8',
      timeout: 20_000,
    });
    return stdout + (status === 0 ? '' : `(exit code ${status})\n`);
  }

  function write(text: string): void {
    const path = /^# (mine\/\S+)\n/.exec(text)?.[1];
    if (path === undefined) return;
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), text);
  }

  function replay(course: string): string {
    return course.replace(block, (whole, kind: string, text: string) => {
      if (kind === 'yaml') {
        write(text);
        return whole;
      }
      const commands = text.split('\n').filter((line) => line.startsWith('$ '));
      return `\`\`\`console\n${commands.map((line) => `${line}\n${play(line.slice(2))}`).join('')}\`\`\``;
    });
  }

  const course = readFileSync(file, 'utf8');

  it('does what it shows, typed from top to bottom', () => {
    const actual = replay(course);
    if (process.env.UPDATE_SCENARIOS) writeFileSync(file, actual);
    else expect(actual).toBe(course);
  }, 120_000);

  describe('what it shows of single files', () => {
    const builtIn = readSources('rules');
    const indented = (text: string) => text.replace(/^(?=.)/gm, '  ');
    const rule = (when: string) =>
      `id: callback-lost\ntitle: { zh-CN: 文, en: text }\nwhen:\n${indented(when)}responsible: platform\ndo: [wait]\nexplain: { zh-CN: 文, en: text }\n`;
    const added = (file: string, text: string) => (readFileSync(join('rules', file), 'utf8') + text).replace(/\n$/, '');
    const under = (key: string, text: string) => new RegExp(`^${key}:\n((?: .*\n)+)`, 'm').exec(text)?.[1] ?? '';
    /** The file of the built-in pack that a block stands for, with the block in it. */
    const asFile: Readonly<Record<string, (text: string) => readonly [string, string]>> = {
      'a rule': (text) => ['payment-vs-order/callback-lost.yaml', text],
      'a condition': (text) => ['payment-vs-order/callback-lost.yaml', rule(text)],
      facts: (text) => ['facts.yaml', added('facts.yaml', text)],
      limits: (text) => ['limits.yaml', added('limits.yaml', text)],
      'the ladder': (text) => [
        'ladder.yaml',
        readFileSync('rules/ladder.yaml', 'utf8').replace(/^- id: "12315"\n(?:(?: .*)?\n)*/m, `${text}\n`),
      ],
      actions: (text) => [
        'actions.yaml',
        `${readFileSync('rules/actions.yaml', 'utf8').replace('actions:\n', `actions:\n${under('actions', text)}`)}${under('warnings', text)}`,
      ],
      'a test': (text) => ['payment-vs-order/callback-lost.test.yaml', text],
    };
    const fragments = [...course.matchAll(block)].flatMap(([, kind, text = '']) => {
      const name = /^# ([a-z ]+|[\u4e00-\u9fff]+)\n/.exec(text)?.[1];
      return kind === 'yaml' && name !== undefined ? [[english[name] ?? name, text] as const] : [];
    });

    it('covers every kind of file', () => {
      expect(fragments.map(([name]) => name)).toEqual([
        'a rule',
        'a condition',
        'facts',
        'limits',
        'the ladder',
        'actions',
        'a test',
      ]);
      const others = [...course.matchAll(block)].filter(
        ([, kind, text = '']) => kind === 'yaml' && !/^# (?:mine\/\S+|[a-z ]+|[\u4e00-\u9fff]+)\n/.test(text),
      );
      expect(others).toEqual([]);
    });

    it.each(fragments)('%s fits into the built-in pack', (name, text) => {
      const [file, content] = asFile[name]?.(text) ?? ['', ''];
      const read = readSource(file, content);
      const sources = [
        ...builtIn.sources.filter((source) => source.file !== file),
        ...(read.source ? [read.source satisfies Source] : []),
      ];
      const { pack, tests, problems } = compilePack({ sources, problems: read.problems, digest: '' });
      expect(problems.map((problem) => `${placeOf(problem)}: ${sentenceOf(problem, 'en')}`)).toEqual([]);
      if (name !== 'a test') return;
      for (const test of tests.filter((one) => one.file === file)) expect(runRulesTest(pack, test)).toEqual([]);
    });
  });
});
