/** Stands where a character was taken out, so that nobody is shown a shortened text as if it were whole. */
const mark = '\uFFFD';

/**
 * Control characters and lone surrogates; bidi controls; zero-width and other invisible format characters; tag characters.
 * Ranges instead of \p{Cf}: that class grows with Unicode, and every supported Node shall show the same bytes.
 */
const unsafe =
  /[\p{Cc}\p{Cs}\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/**
 * One line of text from outside (order, pack, file name) that is safe to show on a terminal: a line break (also CRLF)
 * or tab becomes a space, every other control, bidi or invisible character a visible U+FFFD. Joined emoji fall apart.
 */
export const cleanOutsideText = (text: string): string => text.replace(/\r\n|[\n\t]/g, ' ').replace(unsafe, mark);
