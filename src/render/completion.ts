import { type CommandTree, type Flag, type Place, walk } from './command-tree.js';

export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof shells)[number];

/** A script that makes a shell complete commands, flags and the values of flags; elsewhere it offers file names. */
export const completionFor = (shell: Shell, tree: CommandTree): string => scripts[shell](tree);

/** Flags of the program stand after a command too, unless the command has its own of that name. */
const flagsAt = (tree: CommandTree, { command }: Place): readonly Flag[] => [
  ...command.flags,
  ...tree.flags.filter(({ long }) => command.flags.every((own) => own.long !== long)),
];

/** What can stand at a place: the commands below it, then its flags. */
const offeredAt = (
  tree: CommandTree,
  place: Place,
): readonly { readonly word: string; readonly description: string }[] => [
  ...place.command.commands.map(({ name: word, description }) => ({ word, description })),
  ...flagsAt(tree, place).map(({ long: word, description }) => ({ word, description })),
];

const wordsAt = (tree: CommandTree, place: Place): readonly string[] => offeredAt(tree, place).map(({ word }) => word);

const name = 'topup-doctor';
const key = ({ path }: Place): string => path.join('/');
const choosing = (tree: CommandTree): readonly Flag[] =>
  walk(tree).flatMap(({ command }) => command.flags.filter(({ choices }) => choices));

function bash(tree: CommandTree): string {
  const places = walk(tree);
  return `# bash completion: source <(${name} completion bash)
_topup_doctor() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]} place= index
  for ((index = 1; index < COMP_CWORD; index++)); do
    case "$place\${place:+/}\${COMP_WORDS[index]}" in
      ${keysOf(places).join(' | ')}) place+=\${place:+/}\${COMP_WORDS[index]} ;;
    esac
  done
  case "$before" in
${choosing(tree)
  .map(
    ({ long, choices = [] }) => `    ${long}) COMPREPLY=($(compgen -W '${choices.join(' ')}' -- "$word")); return ;;`,
  )
  .join('\n')}
  esac
  case "$place" in
${places
  .map((place) => `    '${key(place)}') COMPREPLY=($(compgen -W '${wordsAt(tree, place).join(' ')}' -- "$word")) ;;`)
  .join('\n')}
  esac
}
complete -o default -F _topup_doctor ${name}
`;
}

function zsh(tree: CommandTree): string {
  const places = walk(tree);
  const offer = (word: string, description: string) => quote(`${word}:${description}`, "'\\''");
  return `# zsh completion, once compinit has run: source <(${name} completion zsh)
_topup_doctor() {
  local place= word
  local -a offered
  for word in \${words[2,CURRENT-1]}; do
    case "$place\${place:+/}$word" in
      ${keysOf(places).join(' | ')}) place+=\${place:+/}$word ;;
    esac
  done
  case "\${words[CURRENT-1]}" in
${choosing(tree)
  .map(({ long, choices = [] }) => `    ${long}) compadd ${choices.join(' ')}; return ;;`)
  .join('\n')}
  esac
  case "$place" in
${places
  .map(
    (place) =>
      `    '${key(place)}') offered=(\n${offeredAt(tree, place)
        .map(({ word, description }) => `      ${offer(word, description)}`)
        .join('\n')}\n    ) ;;`,
  )
  .join('\n')}
  esac
  _describe '${name}' offered || _files
}
compdef _topup_doctor ${name}
`;
}

function fish(tree: CommandTree): string {
  const line = (condition: string, rest: string, description: string) =>
    `complete -c ${name} -n '${condition}' ${rest} -d ${quote(description, "\\'")}`;
  const lines = walk(tree).flatMap(({ path, command }) => {
    const inside = path.map((word) => `__fish_seen_subcommand_from ${word}`);
    const names = command.commands.map((one) => one.name).join(' ');
    const here = [...inside, ...(names ? [`not __fish_seen_subcommand_from ${names}`] : [])].join('; and ');
    return [
      ...command.commands.map((one) => line(here, `-a ${one.name}`, one.description)),
      ...command.flags.map(({ long, short, takes, choices, description }) =>
        line(
          inside.join('; and ') || 'true',
          [
            `-l ${long.slice(2)}`,
            ...(short ? [`-s ${short.slice(1)}`] : []),
            ...(choices ? [`-x -a '${choices.join(' ')}'`] : takes ? ['-r'] : []),
          ].join(' '),
          description,
        ),
      ),
    ];
  });
  return `# fish completion: ${name} completion fish | source\n${lines.join('\n')}\n`;
}

function powershell(tree: CommandTree): string {
  const places = walk(tree);
  const list = (words: readonly string[]) => `@(${words.map((word) => `'${word}'`).join(', ')})`;
  return `# PowerShell completion: ${name} completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName ${name} -ScriptBlock {
  param($word, $commandLine, $cursor)
  $values = @{
${choosing(tree)
  .map(({ long, choices = [] }) => `    '${long}' = ${list(choices)}`)
  .join('\n')}
  }
  $places = @{
${places.map((place) => `    '${key(place)}' = ${list(wordsAt(tree, place))}`).join('\n')}
  }
  $place = ''
  $before = ''
  foreach ($element in $commandLine.CommandElements | Select-Object -Skip 1) {
    if ($element.Extent.EndOffset -ge $cursor) { break }
    $before = $element.ToString()
    $next = if ($place) { "$place/$before" } else { $before }
    if ($places.ContainsKey($next)) { $place = $next }
  }
  $offered = if ($values.ContainsKey($before)) { $values[$before] } else { $places[$place] }
  $offered | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
}
`;
}

const keysOf = (places: readonly Place[]): readonly string[] => places.map(key).filter((one) => one !== '');

const quote = (text: string, escaped: string): string => `'${text.replaceAll("'", escaped)}'`;

const scripts: Readonly<Record<Shell, (tree: CommandTree) => string>> = { bash, zsh, fish, powershell };
