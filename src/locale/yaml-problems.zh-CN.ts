import type { yamlProblemsEn } from './yaml-problems.en.js';

type Params = Readonly<Record<string, string>>;

const isQuote = (text: string | undefined): boolean => text === '"' || text === "'";
const short = (text = ''): string => (text.length > 16 ? `${text.slice(0, 16)}…` : text);

export const yamlProblemsZhCN: Readonly<Record<keyof typeof yamlProblemsEn, (params: Params) => string>> = {
  'yaml-tab': () => '这里有制表符（Tab）。YAML 只用空格缩进，每层两个。',
  'yaml-wide-blank': () => '这一行开头是全角空格，不算缩进。请删掉，每层改用两个半角空格。',
  'yaml-indentation': (p) =>
    `缩进对不上：这里空了 ${p.here} 格，上一行空了 ${p.above} 格。同一层的内容要从同一列开始，比它所属的那一行多缩进两个空格。`,
  'yaml-list-or-map': () =>
    '同一列里，有的行有“- ”，有的没有。列表的每一项开头都要有“- ”；一项里面的内容再多缩进两个空格。',
  'yaml-unclosed': (p) =>
    isQuote(p.opens)
      ? `引号从这里开始，末尾缺少 ${p.opens}。`
      : `这个“${p.opens}”没有收尾：后面缺少“${p.closes}”，或者中间有一行没有缩进。`,
  'yaml-closes-nothing': (p) => `这个“${p.character}”前面没有对应的括号。请删掉；它是文字的话，整段加上引号。`,
  'yaml-after-quotes': (p) =>
    `引号到这里之前就结束了：${short(p.quoted)} 整段文字要放在同一对引号里；里面的 " 写成 \\"，或者改用「」。`,
  'yaml-after-brackets': (p) => `“${p.character}”后面不能直接接别的内容。以括号开头的文字，整段要加引号。`,
  'yaml-bracket-in-text': (p) => `文字里有“${p.character}”，整段要加引号。`,
  'yaml-quotes': (p) => `以“${p.character}”开头的文字要加引号。`,
  'yaml-escape': (p) => `双引号里的“${p.escape}”没有意义。要写反斜杠，就连写两个：“\\\\”。`,
  'yaml-hash': () => '“#”后面会当成注释，不会读。文字里有“#”的，整段要加引号。',
  'yaml-colon': () => '文字里的“: ”会被当成另一项。请给整段文字加上引号；真是另一项的话，前面缺少逗号或换行。',
  'yaml-colon-missing': (p) => `“${p.name}”后面缺少英文冒号和空格，应当写成“${p.name}: ”，再写它的内容。`,
  'yaml-comma-missing': () => '这里的前面缺少一个英文逗号。',
  'yaml-comma-twice': () => '这个逗号前面没有内容，请删掉多余的逗号。',
  'yaml-dash': () => '“-”后面要空一格，写成“- ”。',
  'yaml-list-in-line': () => '列表要从下一行开始，每一项写“- ”；写在同一行的，放进方括号：[一, 二]。',
  'yaml-documents': () => '一个文件里只能有一份内容。请删掉这行横线或省略号，或者另建一个文件。',
  'yaml-empty-value': (p) => `“${p.name}:”后面没有内容。写在同一行，或者在下一行多缩进两个空格再写。`,
  'yaml-key-twice': (p) => `“${p.name}”在同一处写了两次。留下一个，或者给其中一个换个名字。`,
  'yaml-key-form': () => '这里的名字要是一个词，比如 order.status:。',
  'yaml-alias': () => '规则包里不能用别名（*名字），请把值写出来；文字以“*”开头的，要加引号。',
  'yaml-syntax': () => '从这里开始读不懂了。请检查这一行和上一行的引号、括号、冒号和空格。',
  'full-width': (p) => `这里的 ${p.character} 是中文标点，要换成英文的 ${p.right}${p.blank ? '，后面再空一格' : ''}。`,
};
