import { entriesOf, isMap } from './entries.js';
import { headerOf } from './merge-headers.js';
import type { Sources } from './source.js';

/** Whether something of a pack, by its id, stands in the files of one of the folders that it was made of. */
export type IsOwn = (id: string) => boolean;

/** All of a whole pack is its own; of one that adds to another, only what it adds: the rest is for the authors of that one. */
export function ownOf(sources: Sources, folder: string): IsOwn {
  const header = headerOf(sources)?.content;
  const checks = isMap(header) && Array.isArray(header.checks) ? header.checks : [];
  const folders = checks.flatMap((check) => (isMap(check) ? [String(check.id)] : []));
  const entries = sources.sources.flatMap((source) => entriesOf(source, folders) ?? []);
  const own = entries.filter(({ source, at }) => source.problemAt(at, '').file.startsWith(`${folder}/`));
  const ids = new Set(own.map(({ id }) => id));
  return (id) => ids.has(id);
}
