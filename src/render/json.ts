// JSON.stringify leaves C1 controls, bidi and invisible characters as they are; a terminal would obey them.
const unsafe = /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** Data as JSON, every character that could command a terminal escaped. */
export const renderJson = (value: object): string =>
  `${JSON.stringify(value, null, 2).replace(unsafe, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
