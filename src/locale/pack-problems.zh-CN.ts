import type { packProblemsEn } from './pack-problems.en.js';
import { yamlProblemsZhCN } from './yaml-problems.zh-CN.js';

type Params = Readonly<Record<string, string>>;

const kinds: Readonly<Record<string, string>> = {
  fact: '信息项',
  limit: '时限或限额',
  law: '法条',
  action: '行动',
  warning: '警告',
  account: '账号类型',
  rule: '规则',
  check: '检查',
  goods: '商品',
  system: '系统',
  platform: '平台',
  demand: '要求',
  evidence: '证据',
  rung: '求助步骤',
  letter: '投诉对象',
};
const counter = ({ kind: name }: Params): string => (name === 'rule' ? '条' : '个');
const kind = ({ kind: name = '' }: Params): string => kinds[name] ?? name;

export const packProblemsZhCN: Readonly<Record<keyof typeof packProblemsEn, (params: Params) => string>> = {
  ...yamlProblemsZhCN,
  'no-pack-here': () => '这里没有 pack.yaml，不是规则文件夹。',
  'pack-too-large': (p) => `加上这个文件，规则包就超过 ${p.limit} 个字符了，后面的没有再读。`,
  'pack-folders-too-deep': (p) => `文件夹套了超过 ${p.limit} 层，规则包只有一层。`,
  'pack-file-not-utf8': () => '不是 UTF-8 编码。请在编辑器里另存为 UTF-8。',
  'pack-too-many-values': (p) => `一个文件里超过 ${p.limit} 个值，请拆开。`,
  'pack-control-character': () => '这段文字里有看不见的字符或控制字符，多半是复制带来的。请重新输入一遍。',
  'two-packs': (p) =>
    `写了两个完整的规则包，另一个在 ${p.file}。只是给内置规则添加内容的，要在 pack.yaml 里写 extends: topup-doctor。`,
  'extends-missing': () =>
    '缺少 order：完整的规则包要在这里列出规则。只是给内置规则添加内容的，请改写 extends: topup-doctor。',
  'extends-another': (p) => `这是给“${p.name}”添加的，现在用的规则是“${p.base}”。`,
  'extension-twice': (p) => `${p.file} 里的规则包也叫“${p.id}”，请给其中一个换个 id。`,
  'id-taken': (p) => `已经有${kind(p)}“${p.id}”了，在 ${p.file}。换一个 id；要代替它，就写 replaces: ${p.id}。`,
  'id-twice': (p) => `这个规则包里已经有${kind(p)}“${p.id}”了，在 ${p.file}。给其中一个换个 id。`,
  'fact-taken': (p) =>
    `已经有信息项“${p.id}”了，在 ${p.file}。要添加选项，就只写 more-choices:；要改它，就整项重写，并写上 replaces: ${p.id}。`,
  'replaced-twice': (p) => `${kind(p)}“${p.id}”已经被 ${p.file} 代替了，只能代替一次。`,
  'replaces-another': (p) => `代替“${p.name}”的，id 也要是它，这里却是“${p.id}”。两处要写成一样。`,
  'replaces-nothing': (p) => `没有${kind(p)}“${p.id}”可以代替，请删掉 replaces。`,
  'choices-of-nothing': (p) => `没有哪个信息项叫“${p.fact}”，又有自己的选项可以添加。`,
  'only-more-choices': (p) =>
    `“${p.fact}”已经有了，除了 more-choices，别的改不了。要改就整项重写，并写上 replaces: ${p.fact}。`,
  'choice-taken': (p) => `“${p.fact}”已经有选项“${p.choice}”了，在 ${p.file}。`,
  'place-missing': (p) => `没有写“${p.id}”排在哪里。请写 before: 或 after:，后面是另一${counter(p)}${kind(p)}的 id。`,
  'place-twice': (p) => `${kind(p)}“${p.id}”的 before 和 after 都写了，请只留一个。`,
  'place-unknown': (p) =>
    `没有${kind(p)}“${p.name}”，不能排在它${p.key === 'after' ? '后面' : '前面'}。${p.kind === 'rule' && !p.suggestion ? '全部规则用 topup-doctor rules list 看。' : ''}`,
  'place-in-circle': (p) => `“${p.id}”的位置绕了一圈，又回到“${p.id}”自己。`,
  'place-of-replaced': (p) => `“${p.id}”就排在它代替的那${counter(p)}${kind(p)}的位置，不用写 before 和 after。`,
  'case-with-other-rules': (p) => `记录 ${p.id} 是按规则“${p.before}”答的，现在按“${p.current}”重新判断。`,
  'word-twice': (p) => `“${p.word}”在 ${p.file} 里已经有意思了，一个词只能有一个意思。`,
  'amount-unquoted': (p) => `“${p.limit}”要和金额比较，它的值要加引号，比如 "500.00"。`,
  'letter-to-nobody': (p) =>
    `没有叫“${p.letter}”的求助对象，这封信不会寄给谁。把“${p.letter}”加进 ladder.yaml，再加进 facts.yaml 的 contacts.with。`,
  'rule-never-holds': (p) => `“${p.rule}”永远不成立：${p.one ? `${p.one} 和 ${p.other} ` : '条件里有些部分'}互相排斥。`,
  'unknown-pack-system': (p) => `没有叫“${p.name}”的系统。`,
  'platform-word-twice': (p) => `平台“${p.other}”也叫“${p.word}”，这样就分不清是哪一个。`,
  'window-never-reached': () => '上面那一条已经管了其他所有商品，这一条永远用不到。请挪到它上面。',
};
