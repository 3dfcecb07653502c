import { type CommandTree, type Flag, walk } from './command-tree.js';

export interface ManPageWords {
  readonly name: string;
  readonly synopsis: string;
  readonly description: string;
  readonly options: string;
  readonly commands: string;
  readonly examples: string;
  readonly exitCodes: string;
  readonly codes: Readonly<Record<number, string>>;
}

/** The manual page (troff, man macros) of the program. */
export function manPage(
  tree: CommandTree,
  version: string,
  examples: readonly (readonly string[])[],
  words: ManPageWords,
): string {
  const tagged = (pairs: readonly (readonly string[])[]) =>
    pairs.flatMap(([term = '', text = '']) => ['.TP', `\\fB${troff(term)}\\fR`, troff(text)]);
  const flags = (list: readonly Flag[]) =>
    tagged(
      list.map(({ long, short, takes, description }) => [
        [short, [long, takes].filter(Boolean).join(' ')].filter(Boolean).join(', '),
        description,
      ]),
    );
  const places = walk(tree).filter(({ command }) => command.commands.length === 0 && command !== tree);
  return `${[
    `.TH TOPUP-DOCTOR 1 "" "topup-doctor ${troff(version)}"`,
    `.SH ${words.name}`,
    `topup-doctor \\- ${troff(tree.description)}`,
    `.SH ${words.synopsis}`,
    `\\fBtopup-doctor\\fR ${troff(tree.takes)}`,
    `.SH ${words.description}`,
    troff(tree.description),
    `.SH ${words.examples}`,
    ...tagged(examples),
    `.SH ${words.options}`,
    ...flags(tree.flags),
    `.SH ${words.commands}`,
    ...places.flatMap(({ path, command }) => [
      `.SS ${troff([...path, command.takes].filter(Boolean).join(' '))}`,
      troff(command.description),
      ...flags(command.flags),
    ]),
    `.SH ${words.exitCodes}`,
    ...tagged(Object.entries(words.codes)),
  ].join('\n')}\n`;
}

/** A line that begins with a dot or a quote would be read as a macro. */
const troff = (text: string): string =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^([.'])/, '\\&$1');
