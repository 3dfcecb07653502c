export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** GB18030, two bytes for each Chinese character, as Alipay writes it. */
export function gb18030(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((character) => (character < '\u0080' ? [character.charCodeAt(0)] : (gbk.get(character) ?? [63]))),
  );
}

const gbk = new Map<string, readonly number[]>([['¥', [0x81, 0x30, 0x84, 0x36]]]);
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const character = new TextDecoder('gb18030').decode(Uint8Array.of(lead, trail));
    if ([...character].length === 1 && !gbk.has(character)) gbk.set(character, [lead, trail]);
  }
}
