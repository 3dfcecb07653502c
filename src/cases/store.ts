import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { suggest } from '../engine/suggest.js';
import { type Problem, problem } from '../facts/order/problem.js';
import { caseIdOf } from './case-id.js';
import { dataFolder } from './data-folder.js';
import { caseText, readCase, type SavedCase } from './saved-case.js';
import { type WriteSteps, writeSteps, writeWhole } from './whole-file.js';

export type { SavedCase, SavedVerdict } from './saved-case.js';

/** Saved answers on this machine, one file for each case. Nothing here throws for what lies on the disk. */
export interface Store {
  readonly folder: string;
  /** The cases that can be read, the last changed first. */
  readonly list: () => readonly SavedCase[];
  /** What is wrong with the others. */
  readonly unreadable: () => readonly Problem[];
  /** `id` as somebody typed it. */
  readonly read: (id: string) => SavedCase | Problem;
  /**
   * Writes the case whole or not at all. Refused, with nothing changed: `case-changed-elsewhere`, `case-forgotten-elsewhere`
   * (another process did so since this store read or wrote it), `case-damaged` (what lies there is not ours to overwrite).
   */
  readonly write: (saved: SavedCase) => Problem | undefined;
  readonly remove: (id: string) => Problem | undefined;
  /** Removes every case, also those that cannot be read, and what killed processes left. */
  readonly removeAll: () => readonly Problem[];
}

const mostBytes = 5 * 1024 * 1024;
const temporary = /\.json\.(\d+)\.tmp$/;

/** Opens the folder of cases; nothing is created before the first write. */
export function openStore(
  environment: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
  steps: WriteSteps = writeSteps,
): Store {
  const { path: folder, own } = dataFolder(environment, platform);
  /** The text of each case as this store last saw it. */
  const seen = new Map<string, string>();
  const pathOf = (id: string) => join(folder, `${id}.json`);

  const names = (): readonly string[] => {
    try {
      return readdirSync(folder);
    } catch {
      return [];
    }
  };
  const ids = () =>
    names().flatMap((name) =>
      name.endsWith('.json') && caseIdOf(name.slice(0, -5)) === name.slice(0, -5) ? [name.slice(0, -5)] : [],
    );
  const leftovers = (mayGo: (id: string, pid: number) => boolean) =>
    names().filter((name) => {
      const pid = temporary.exec(name)?.[1];
      const id = name.slice(0, name.indexOf('.'));
      return pid !== undefined && caseIdOf(id) === id && mayGo(id, Number(pid));
    });

  const load = (id: string): { readonly saved: SavedCase; readonly text: string } | Problem => {
    if (folder === '') return problem('no-such-case', { id });
    try {
      const about = lstatSync(pathOf(id));
      const text = about.isFile() && about.size <= mostBytes ? readFileSync(pathOf(id), 'utf8') : '';
      const saved = readCase(text, id);
      if (saved === 'damaged') return problem('case-damaged', { file: pathOf(id) });
      return saved === 'newer' ? problem('case-newer', { id }) : { saved, text };
    } catch (error) {
      if (!['ENOENT', 'ENOTDIR'].includes(codeOf(error)))
        return problem('case-unreadable', { file: pathOf(id), reason: codeOf(error) });
      const suggestion = suggest(id, ids());
      return problem('no-such-case', { id, ...(suggestion && { suggestion }) });
    }
  };

  const read = (typed: string): SavedCase | Problem => {
    const id = caseIdOf(typed);
    if (id === undefined) return problem('no-such-case', { id: typed });
    const found = load(id);
    if (isProblem(found)) return found;
    seen.set(id, found.text);
    return found.saved;
  };

  /** Two windows on one case: the later one must not undo what the other has saved. Between this look and the rename lies a moment that is not guarded. */
  const inTheWay = (saved: SavedCase): Problem | undefined => {
    const { id } = saved;
    const before = seen.get(id);
    const found = load(id);
    if (isProblem(found)) {
      if (found.code !== 'no-such-case') return found;
      return before === undefined ? undefined : problem('case-forgotten-elsewhere', { id });
    }
    const same = before === undefined ? found.saved.createdAt === saved.createdAt : found.text === before;
    return same ? undefined : problem('case-changed-elsewhere', { id });
  };

  const write = (saved: SavedCase): Problem | undefined => {
    if (caseIdOf(saved.id) !== saved.id) throw new Error(`"${saved.id}" is no id of a case`);
    if (folder === '') return problem('case-no-home');
    const refused = inTheWay(saved);
    if (refused) return refused;
    const text = caseText(saved);
    try {
      prepare(folder, own);
      for (const name of leftovers((_, pid) => !isAlive(pid))) rmSync(join(folder, name), { force: true });
      writeWhole(pathOf(saved.id), text, steps, platform);
      seen.set(saved.id, text);
      return undefined;
    } catch (error) {
      return notSaved(codeOf(error), folder);
    }
  };

  const removeNames = (wanted: readonly string[]): readonly Problem[] =>
    wanted.flatMap((name) => {
      try {
        rmSync(join(folder, name));
        return [];
      } catch (error) {
        return codeOf(error) === 'ENOENT'
          ? []
          : [problem('case-not-removed', { file: join(folder, name), reason: codeOf(error) })];
      }
    });

  const remove = (typed: string): Problem | undefined => {
    const id = caseIdOf(typed);
    if (id === undefined || !ids().includes(id)) {
      const suggestion = suggest(typed, ids());
      return problem('no-such-case', { id: typed, ...(suggestion && { suggestion }) });
    }
    return removeNames([`${id}.json`, ...leftovers((of) => of === id)])[0];
  };

  const results = () => ids().map(load);
  return {
    folder,
    list: () =>
      results()
        .flatMap((found) => (isProblem(found) ? [] : [found.saved]))
        .sort((one, other) => compare(other.updatedAt, one.updatedAt) || compare(one.id, other.id)),
    unreadable: () => results().filter(isProblem),
    read,
    write,
    remove,
    removeAll: () => removeNames([...ids().map((id) => `${id}.json`), ...leftovers(() => true)]),
  };
}

export const isProblem = (found: object): found is Problem => 'code' in found && 'level' in found;

/** Only its owner may look in. A folder that the user named, and that was there before, keeps its permissions. */
function prepare(folder: string, own: boolean): void {
  const created = mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (created !== undefined || !own || (statSync(folder).mode & 0o077) === 0) return;
  try {
    chmodSync(folder, 0o700);
  } catch {
    // Some mounted drives know no permissions. Each file is written for its owner alone all the same.
    return;
  }
}

function notSaved(reason: string, folder: string): Problem {
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(reason)) return problem('case-disk-full', { folder });
  if (['EACCES', 'EPERM', 'EROFS'].includes(reason)) return problem('case-folder-closed', { folder });
  return problem('case-not-saved', { folder, reason });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown');
