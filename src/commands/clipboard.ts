import { spawn } from 'node:child_process';

interface Tool {
  readonly name: string;
  readonly arguments: readonly string[];
  /** Windows takes the bytes of its own encoding; everything else UTF-8. */
  readonly utf16?: true;
}

/** The tools of a system in the order in which they are tried. */
export function clipboardTools(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): readonly Tool[] {
  const windows: Tool = { name: 'clip.exe', arguments: [], utf16: true };
  if (platform === 'darwin') return [{ name: 'pbcopy', arguments: [] }];
  if (platform === 'win32') return [windows];
  return [
    ...(environment.TERMUX_VERSION ? [{ name: 'termux-clipboard-set', arguments: [] }] : []),
    ...(environment.WSL_DISTRO_NAME ? [windows] : []),
    ...(environment.WAYLAND_DISPLAY ? [{ name: 'wl-copy', arguments: [] }] : []),
    ...(environment.DISPLAY
      ? [
          { name: 'xclip', arguments: ['-selection', 'clipboard'] },
          { name: 'xsel', arguments: ['--clipboard', '--input'] },
        ]
      : []),
  ];
}

/** Hands a text to the first tool that takes it; undefined when none does. */
export async function copy(
  text: string,
  environment: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
): Promise<string | undefined> {
  for (const tool of clipboardTools(environment, platform)) {
    if (await hand(tool, text, environment)) return tool.name;
  }
  return undefined;
}

/** clip.exe knows UTF-16 by its mark; without it Chinese comes out in the code page of the system. */
export const bytesFor = (text: string, utf16: boolean): Buffer =>
  utf16 ? Buffer.from(`\ufeff${text.replace(/\r?\n/g, '\r\n')}`, 'utf16le') : Buffer.from(text);

const patience = 3000;

/** Tools of X11 and Wayland stay behind to serve the clipboard, so their exit counts and not the end of their output. */
function hand(tool: Tool, text: string, environment: NodeJS.ProcessEnv): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(tool.name, tool.arguments, {
      stdio: ['pipe', 'ignore', 'ignore'],
      env: environment,
      windowsHide: true,
      timeout: patience,
    });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
    // A tool that ends before it has read everything is reported by its exit code.
    child.stdin.on('error', () => undefined);
    child.stdin.end(bytesFor(text, tool.utf16 ?? false));
  });
}
