import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

/** Names the folder itself, instead of the platform's own. */
const override = 'TOPUP_DOCTOR_DATA';

export interface DataFolder {
  /** Empty where the machine names no home at all: then nothing can be saved. */
  readonly path: string;
  /** Ours alone, so its permissions may be set. A folder that the user named keeps its own. */
  readonly own: boolean;
}

/** Where this platform keeps the data of programs. */
export function dataFolder(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): DataFolder {
  const named = environment[override];
  if (named) return { path: named, own: false };
  const { join } = platform === 'win32' ? win32 : posix;
  const parent = parentFolder(environment, platform);
  return { path: parent ? join(parent, 'topup-doctor') : '', own: true };
}

function parentFolder(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | undefined {
  if (platform === 'win32') {
    const home = environment.USERPROFILE || accountHome();
    return environment.LOCALAPPDATA || (home && win32.join(home, 'AppData', 'Local'));
  }
  const home = environment.HOME || accountHome();
  if (platform === 'darwin') return home && posix.join(home, 'Library', 'Application Support');
  // The specification of XDG_DATA_HOME: a path that is not absolute is to be ignored.
  if (environment.XDG_DATA_HOME && posix.isAbsolute(environment.XDG_DATA_HOME)) return environment.XDG_DATA_HOME;
  return home && posix.join(home, '.local', 'share');
}

/** Throws where neither HOME nor the user database names one, as in some containers. */
function accountHome(): string | undefined {
  try {
    return homedir() || undefined;
  } catch {
    return undefined;
  }
}
