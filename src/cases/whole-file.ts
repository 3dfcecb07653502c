import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The steps of a write, in their order; tests stop or fail at each of them. */
export interface WriteSteps {
  readonly open: (path: string) => number;
  readonly write: (descriptor: number, text: string) => void;
  readonly sync: (descriptor: number) => void;
  readonly close: (descriptor: number) => void;
  readonly rename: (from: string, to: string) => void;
}

export const writeSteps: WriteSteps = {
  open: (path) => openSync(path, 'wx', 0o600),
  write: (descriptor, text) => writeFileSync(descriptor, text),
  sync: fsyncSync,
  close: closeSync,
  rename: renameSync,
};

/** Written beside a file before it takes its place; named after the process, so that two never write into one. */
export const temporaryOf = (path: string, pid: number): string => `${path}.${pid}.tmp`;

/** Writes a file that only its owner can read, whole or not at all: whatever fails, what stood there before stands there still. */
export function writeWhole(path: string, text: string, steps: WriteSteps, platform: NodeJS.Platform): void {
  const temporary = temporaryOf(path, process.pid);
  // Left by a process that was killed and had the same number.
  rmSync(temporary, { force: true });
  try {
    const descriptor = steps.open(temporary);
    try {
      steps.write(descriptor, text);
      // Without this a power cut can leave the new name with nothing in it.
      steps.sync(descriptor);
    } finally {
      steps.close(descriptor);
    }
    patiently(platform, () => steps.rename(temporary, path));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}

/** On Windows a virus scanner may hold a new file for a moment; elsewhere a refusal is final. */
function patiently(platform: NodeJS.Platform, act: () => void, tries = platform === 'win32' ? 10 : 1): void {
  try {
    act();
  } catch (error) {
    if (tries <= 1) throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    patiently(platform, act, tries - 1);
  }
}

/** So that the new name too outlives a power cut. Windows and some file systems have no such call: then nothing is lost but that. */
function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return;
  }
}
