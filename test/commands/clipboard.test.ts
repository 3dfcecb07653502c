import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bytesFor, clipboardTools, copy } from '../../src/commands/clipboard.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'topup-doctor-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const names = (environment: NodeJS.ProcessEnv, platform: NodeJS.Platform) =>
  clipboardTools(environment, platform).map(({ name }) => name);

describe('the tools of a system', () => {
  it('are its own', () => {
    expect(names({}, 'darwin')).toEqual(['pbcopy']);
    expect(names({}, 'win32')).toEqual(['clip.exe']);
    expect(names({}, 'linux')).toEqual([]);
    expect(names({ DISPLAY: ':0' }, 'linux')).toEqual(['xclip', 'xsel']);
    expect(names({ WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0' }, 'linux')).toEqual(['wl-copy', 'xclip', 'xsel']);
    expect(names({ WSL_DISTRO_NAME: 'Ubuntu' }, 'linux')).toEqual(['clip.exe']);
    expect(names({ TERMUX_VERSION: '0.118' }, 'android')).toEqual(['termux-clipboard-set']);
  });
});

describe('the bytes', () => {
  it('are UTF-16 with its mark for Windows, so that Chinese stays Chinese', () => {
    expect([...bytesFor('信\n', true)]).toEqual([0xff, 0xfe, 0xe1, 0x4f, 0x0d, 0x00, 0x0a, 0x00]);
    expect(bytesFor('信', false).toString('utf8')).toBe('信');
  });
});

describe.skipIf(process.platform === 'win32')('copying', () => {
  const tool = (name: string, script: string) => {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, name), 0o755);
  };
  const environment = () => ({
    PATH: `${folder}${delimiter}${process.env.PATH}`,
    DISPLAY: ':0',
    OUT: join(folder, 'out'),
  });

  it('hands the text to the first tool that takes it', async () => {
    tool('xclip', 'exit 1');
    tool('xsel', 'cat > "$OUT"');
    expect(await copy('你好', environment(), 'linux')).toBe('xsel');
    expect(readFileSync(join(folder, 'out'), 'utf8')).toBe('你好');
  });

  it('waits for no tool that stays behind to serve the clipboard', async () => {
    tool('xclip', 'cat > "$OUT"; sleep 2 & exit 0');
    const start = Date.now();
    expect(await copy('你好', environment(), 'linux')).toBe('xclip');
    expect(Date.now() - start).toBeLessThan(1900);
  });

  it('says that none took it', async () => {
    tool('xclip', 'exit 1');
    tool('xsel', 'exit 1');
    expect(await copy('你好', environment(), 'linux')).toBeUndefined();
  });
});
