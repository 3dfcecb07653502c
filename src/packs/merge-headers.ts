import { isMap } from './entries.js';
import type { KeyPath, PackProblem } from './problem.js';
import { extensionSchema } from './schema.js';
import type { Source, Sources } from './source.js';
import { reportIssues } from './zod-issues.js';

/** The files of a pack whose id is known. */
export interface Headed {
  readonly id: string;
  readonly sources: Sources;
}

export interface MergedHeaders {
  readonly header: {
    /** Rules in their order, and recipients of letters, of the base. */
    readonly order: readonly string[];
    readonly letters: readonly string[];
    readonly source: (order: readonly string[], letters: readonly string[]) => Source;
  };
  readonly checks: readonly string[];
  readonly problems: readonly PackProblem[];
}

export const headerOf = ({ sources }: Sources): Source | undefined =>
  sources.find(({ folder, name }) => folder === '' && name === 'pack');

/** One pack.yaml: the base's, with the checks and the state of all, and its orders, in which what is added names its place. */
export function mergeHeaders(base: Headed, additions: readonly Headed[]): MergedHeaders {
  const problems: PackProblem[] = [];
  const own = headerOf(base.sources);
  if (!own) throw new Error(`${base.id} has no pack.yaml`);
  const content = isMap(own.content) ? own.content : {};
  const list = (key: string): readonly unknown[] => (Array.isArray(content[key]) ? content[key] : []);
  const checks = list('checks').map((check, index) => ({ check, source: own, at: ['checks', index] as KeyPath }));
  const state = [...list('state')];
  for (const addition of additions) {
    const source = headerOf(addition.sources);
    if (!source) continue;
    const header = readHeader(source, problems);
    for (const [index, check] of header.checks.entries()) {
      const id = isMap(check) ? String(check.id) : undefined;
      const there = checks.find(({ check: other }) => isMap(other) && other.id === id);
      if (id !== undefined && there)
        problems.push(source.problemAt(['checks', index], 'id-taken', { kind: 'check', id, file: there.source.shown }));
      else checks.push({ check, source, at: ['checks', index] });
    }
    state.push(...header.state);
  }
  const problemAt: Source['problemAt'] = (path, code, params) => {
    const check = path[0] === 'checks' ? checks[Number(path[1])] : undefined;
    return check
      ? check.source.problemAt([...check.at, ...path.slice(2)], code, params)
      : own.problemAt(path, code, params);
  };
  const merged = {
    ...content,
    checks: checks.map(({ check }) => check),
    state,
  };
  return {
    header: {
      order: list('order').map(String),
      letters: list('letters').map(String),
      source: (order, letters) => ({
        ...own,
        content: { ...merged, order, ...(letters.length && { letters }) },
        problemAt,
      }),
    },
    checks: checks.flatMap(({ check }) => (isMap(check) ? [String(check.id)] : [])),
    problems,
  };
}

/** Its lists also where something else in it is wrong: the rules in the folders of its checks are to be read. */
function readHeader(
  source: Source,
  problems: PackProblem[],
): { readonly checks: readonly unknown[]; readonly state: readonly unknown[] } {
  const { content } = source;
  const list = (key: string) =>
    isMap(content) && Array.isArray(content[key]) ? (content[key] as readonly unknown[]) : [];
  const result = extensionSchema.safeParse(content);
  if (!result.success)
    reportIssues(result.error.issues, source.content, extensionSchema, (path, code, params) =>
      problems.push(source.problemAt(path, code, params)),
    );
  return { checks: list('checks'), state: list('state') };
}
