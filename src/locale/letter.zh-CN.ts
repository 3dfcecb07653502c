import type { letterEn } from './letter.en.js';

export const letterZhCN: typeof letterEn = {
  blank: (label) => `【请填写：${label}】`,
  article: (title, articles) => `《${title}》${articles.map((article) => `第${chineseNumber(article)}条`).join('、')}`,
  articleTold: (title, article, says) => `《${title}》第${chineseNumber(article)}条：${says}`,
  between: '；',
  listed: (texts) => (texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join('、')}和${texts.at(-1)}`),
  heading: (to) => `写给${apart(to)}的信`,
  sendNow: '可以直接复制。',
  fillBlanks: '先填好【】里的内容，再复制。',
  inChinese: '',
  sendLater: (from) => `到${from} 还没有动静，就发这一段。`,
  doesNotFit: (title) => `照现在的情况，找${apart(title)}多半没有用，先别发这封信。`,
  isClosed: (title) => `${apart(title).trimStart()}这一步现在走不通，先别发这封信。`,
  hasIt: (title) => `已经找过${apart(title)}了，再发一封会算重复，问进展就行。`,
  notYet: (title) => `还没轮到${apart(title)}，先别发这封信。`,
  fillIn: (labels) => `发之前先填好：${labels}。`,
  tooLong: (length, limit) => `一共 ${length} 字，一般只装得下 ${limit} 字，发之前把里面的名称改短一些。`,
  take: '随信附上',
  askFor: '可以向支付 App 或银行要',
  demandOf: '只有平台有，信里已经要求提供',
  translation: (language) => `${language === 'en' ? '中文' : '英文'}大意（只给自己看）：`,
  copied: (tool) => `已交给 ${tool}。`,
  sentToTerminal: '已请终端复制；终端有没有照做，我们看不到。信就在上面，也可以手动复制。',
  notCopied: '没有复制成：没有能用的剪贴板工具（pbcopy、clip.exe、wl-copy、xclip、xsel），请从打印出来的信里手动复制。',
  saved: (file) => `已存到 ${file}。`,
  overwrite: (file) => `${file} 已经存在，要替换吗？[y/N] `,
  notSaved: (file, reason) => `没能存到 ${file}（${reason}）。`,
  notReplaced: '没有替换。',
  none: {
    ask: '现在还不用写信，先把几件事弄清楚。',
    done: '不用写信，已经没有要投诉的了。',
    act: '不用写信，剩下的自己就能办。',
    stop: '不要给对方写信，那样只会提醒他把钱转走。报警的提纲用 --to police 来写。',
  },
  menu: '写投诉信',
  menuWhat: (to) => `写给${apart(to)}的信，接下来：`,
  menuOther: '换一个收信方',
  menuCopy: '复制',
  menuSave: '存成文件',
  menuFill: (count) => `补上缺的内容（${count} 项）`,
  menuTranslate: '看英文大意',
  menuBack: '返回',
  toWhom: '写给谁？',
  fileName: '存成哪个文件？（直接回车用现成的名字）',
  askedForLetter: '信里要写这一项。',
};

/** Letters and figures stand apart from Chinese characters. */
const apart = (name: string): string => name.replace(/^(?=[0-9A-Za-z])/, ' ').replace(/(?<=[0-9A-Za-z])$/, ' ');

const digits = '零一二三四五六七八九';

/** 512 → 五百一十二, as articles are numbered; up to 9999. */
export function chineseNumber(article: string): string {
  const units = ['', '十', '百', '千'];
  const figures = [...article].map(Number);
  if (figures.length > 4 || figures.some(Number.isNaN)) return article;
  const written = figures
    .map((figure, index) => (figure === 0 ? '零' : `${digits.charAt(figure)}${units[figures.length - 1 - index]}`))
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '');
  return written.startsWith('一十') ? written.slice(1) : written;
}
