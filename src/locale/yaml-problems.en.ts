type Params = Readonly<Record<string, string>>;

const isQuote = (text: string | undefined): boolean => text === '"' || text === "'";
const short = (text = ''): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text);
const spaces = (count: string | undefined): string => (count === '1' ? '1 space' : `${count} spaces`);

/** The slips of YAML: what is wrong at this place, and what would be right. None of them repeats what a YAML library says. */
export const yamlProblemsEn = {
  'yaml-tab': () => 'A tab stands here. YAML is indented with spaces only, two for each level.',
  'yaml-wide-blank': () =>
    'This line begins with a wide blank, not with spaces. Delete it and type two ordinary spaces for each level.',
  'yaml-indentation': (p) =>
    `The indentation does not fit: ${spaces(p.here)} here, ${spaces(p.above)} in the line above. What belongs together begins in the same column, two spaces further in than the line that it belongs to.`,
  'yaml-list-or-map': () =>
    'Lines with "- " and lines without it are mixed in one column. In a list every entry has its "- "; what belongs to an entry stands two spaces further in.',
  'yaml-unclosed': (p) =>
    isQuote(p.opens)
      ? `A text in quotes begins here, and the ${p.opens} at its end is missing.`
      : `This "${p.opens}" is not closed: the "${p.closes}" is missing, or a line before it is not indented.`,
  'yaml-closes-nothing': (p) => `This "${p.character}" closes nothing. Delete it, or put the text in quotes.`,
  'yaml-after-quotes': (p) =>
    `The quotes end before this: ${short(p.quoted)} The whole text goes into one pair of quotes; a " inside them is written \\".`,
  'yaml-after-brackets': (p) =>
    `Nothing can follow the "${p.character}" here. A text with brackets or braces at its beginning needs quotes around all of it.`,
  'yaml-bracket-in-text': (p) => `A text with "${p.character}" in it needs quotes here.`,
  'yaml-quotes': (p) => `A text that begins with "${p.character}" needs quotes around it.`,
  'yaml-escape': (p) => `"${p.escape}" means nothing between double quotes. For a backslash write two: "\\\\".`,
  'yaml-hash': () =>
    'With "#" a comment begins, and the rest of the line is not read. A text with "#" in it needs quotes.',
  'yaml-colon': () =>
    'A ": " in a text looks like another key. Put the text in quotes; where another key does begin, a comma or a new line is missing before it.',
  'yaml-colon-missing': (p) =>
    `The colon and the blank after "${p.name}" are missing. Right would be "${p.name}: " and then its value.`,
  'yaml-comma-missing': () => 'A comma is missing before this.',
  'yaml-comma-twice': () => 'Nothing stands before this comma. Delete one of the commas.',
  'yaml-dash': () => 'After the "-" a blank is missing: "- ".',
  'yaml-list-in-line': () => 'A list begins on the next line, each entry with "- ", or stands in brackets: [one, two].',
  'yaml-documents': () => 'A file holds one document. Delete the line of dashes or dots, or make a second file.',
  'yaml-empty-value': (p) =>
    `Nothing stands after "${p.name}:". Its value goes on the same line, or two spaces further in on the next lines.`,
  'yaml-key-twice': (p) => `"${p.name}" stands twice in the same place. Keep one of them, or give one another name.`,
  'yaml-key-form': () => 'A key is one word, such as "order.status:".',
  'yaml-alias': () =>
    'Aliases (*name) are not allowed in packs. Write the value out; a text that begins with "*" needs quotes.',
  'yaml-syntax': () =>
    'From here on this cannot be read as YAML. Look at the quotes, brackets, colons and blanks of this line and of the one above.',
  'full-width': (p) =>
    `This ${p.character} was typed on a Chinese keyboard. Type ${p.right}${p.blank ? ' and a blank' : ''} instead.`,
} as const satisfies Readonly<Record<string, (params: Params) => string>>;
