import { expect, it } from 'vitest';
import { dataFolder } from '../../src/cases/data-folder.js';

const windows = { USERPROFILE: 'C:\\Users\\test' };

it.each([
  ['linux', { HOME: '/home/test' }, '/home/test/.local/share/topup-doctor'],
  ['linux', { HOME: '/home/test', XDG_DATA_HOME: '/data' }, '/data/topup-doctor'],
  ['linux', { HOME: '/home/test', XDG_DATA_HOME: 'not/absolute' }, '/home/test/.local/share/topup-doctor'],
  ['linux', { HOME: '/home/test', XDG_DATA_HOME: '' }, '/home/test/.local/share/topup-doctor'],
  ['freebsd', { HOME: '/home/test' }, '/home/test/.local/share/topup-doctor'],
  ['darwin', { HOME: '/Users/test', XDG_DATA_HOME: '/data' }, '/Users/test/Library/Application Support/topup-doctor'],
  ['win32', { ...windows, LOCALAPPDATA: 'D:\\Local' }, 'D:\\Local\\topup-doctor'],
  ['win32', windows, 'C:\\Users\\test\\AppData\\Local\\topup-doctor'],
] as const)('on %s with %j answers lie in %s', (platform, environment, path) => {
  expect(dataFolder(environment, platform)).toEqual({ path, own: true });
});

it('TOPUP_DOCTOR_DATA names the folder itself', () => {
  expect(dataFolder({ HOME: '/home/test', TOPUP_DOCTOR_DATA: '/elsewhere' }, 'darwin')).toEqual({
    path: '/elsewhere',
    own: false,
  });
});
