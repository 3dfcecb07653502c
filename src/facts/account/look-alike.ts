/** Characters that people and screenshots take for one another, the plainest first (Apple's list for gift cards, and l for 1). */
const classes = ['0OoQD', '1Il|', '2Zz', '3E', '5Ss', '6Gb', '8B', 'UuVv'];

/** Letters that were certainly meant as a digit where there can be only digits; Q, D, E and G are more often typed on purpose. */
const digits: Readonly<Record<string, string>> = {
  ...{ O: '0', o: '0', I: '1', l: '1', '|': '1' },
  ...{ Z: '2', z: '2', '3': '3', S: '5', s: '5', B: '8' },
};

/** Cyrillic, then Greek letters, each string with the Latin ones (and 3) that look the same. */
const twins: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '\u0410\u0412\u0415\u0405\u0406\u0408\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0417':
      'ABESIJKMHOPCTYX3',
    '\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0455\u0456\u0458': 'aeopcyxsij',
    '\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf\u03bd':
      'ABEZHIKMNOPTYXov',
  }).flatMap(([foreign, latin]) => [...foreign].map((char, index) => [char, latin.charAt(index)] as const)),
);

/** The Latin letter (or 3) that a Cyrillic or Greek letter looks like. */
export const latinTwin = (char: string): string | undefined => twins.get(char);

/** The digit that a letter, also a Cyrillic or Greek one, was meant as in an account of digits only. */
export function meantDigit(char: string): string | undefined {
  const latin = latinTwin(char) ?? char;
  return Object.hasOwn(digits, latin) ? digits[latin] : undefined;
}

/** The first character of its look-alike class; itself when it is in none. Two digits never share one. */
export function plainestLook(char: string): string {
  const latin = latinTwin(char) ?? char;
  return classes.find((alike) => alike.includes(latin))?.charAt(0) ?? latin;
}
