import type { Report } from './report.js';

// JSON.stringify leaves C1 controls, bidi and invisible characters as they are; a terminal would obey them.
const unsafe = /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** The report as JSON, every character that could command a terminal escaped. */
export const renderJson = (report: Report): string => safeJson(report);

export const safeJson = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(unsafe, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
