import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { build } from 'esbuild';

/** Behind, ahead and far ahead of Beijing, one of them half an hour off and with summer time. */
const zones = ['Asia/Shanghai', 'UTC', 'America/St_Johns', 'Pacific/Apia'];
/** One writes 1,234.5 and 1970/1/1, the other one 1.234,5 and 01.01.1970. */
const locales = ['zh-CN', 'tr-TR'];

export interface Place {
  readonly timeZone: string;
  readonly locale: string;
  /** Of all that was written of each input. */
  readonly digests: readonly string[];
}

/** The same inputs judged by a process in every zone and locale, one after the other. */
export async function judgedInAllPlaces(count: number, seed: number): Promise<readonly Place[]> {
  const { outputFiles } = await build({
    entryPoints: ['test/fuzz/judge-here.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    write: false,
  });
  const places: Place[] = [];
  for (const zone of zones) {
    for (const locale of locales) places.push(await judgedIn(zone, locale, outputFiles[0]?.text ?? '', count, seed));
  }
  return places;
}

async function judgedIn(zone: string, locale: string, program: string, count: number, seed: number): Promise<Place> {
  const language = `${locale.replace('-', '_')}.UTF-8`;
  const started = promisify(execFile)(process.execPath, ['--input-type=module', '-', String(count), String(seed)], {
    env: { ...process.env, TZ: zone, LANG: language, LC_ALL: language },
    maxBuffer: 100_000_000,
  });
  started.child.stdin?.end(program);
  const place: Place = JSON.parse((await started).stdout);
  if (place.timeZone !== zone || place.locale !== locale) throw new Error(`${zone} ${locale}: ran elsewhere`);
  return place;
}

/** The places in which anything was written that differs from the first one's, with the number of the first such input. */
export function differing([first, ...others]: readonly Place[]): readonly string[] {
  return others.flatMap(({ timeZone, locale, digests }) => {
    const input = digests.findIndex((digest, index) => digest !== first?.digests[index]);
    return input < 0 ? [] : [`input ${input} differs in ${timeZone} with ${locale}`];
  });
}
