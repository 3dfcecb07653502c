import type { Locale } from '../engine/pack.js';

const inWords = (texts: readonly string[]): string =>
  texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`;

/** Everything about letters: how values stand in them, and what is said about them. */
export const letterEn = {
  // ---- in letters
  blank: (label: string) => `[please fill in: ${label.charAt(0).toLowerCase()}${label.slice(1)}]`,
  article: (title: string, articles: readonly string[]) =>
    `${title} ${articles.length > 1 ? 'arts.' : 'art.'} ${inWords(articles)}`,
  articleTold: (title: string, article: string, says: string) => `${title} art. ${article}: ${says}`,
  between: '; ',
  listed: (texts: readonly string[]) => inWords(texts),
  // ---- about letters
  heading: (to: string) => `The letter to ${to}`,
  sendNow: 'Ready to copy.',
  fillBlanks: 'Fill in what stands in brackets first, then copy it.',
  inChinese: 'It is in Chinese, as its reader is. "topup-doctor letter --translate" shows what it says.',
  sendLater: (from: string) => `If nothing has changed by ${from}, send this.`,
  doesNotFit: (title: string) => `As things stand this will hardly help (${title}); do not send this letter.`,
  isClosed: (title: string) => `This way is not open now (${title}); do not send this letter.`,
  hasIt: (title: string) =>
    `It was sent already to ${title}. A second one counts as a duplicate; ask how far it is instead.`,
  notYet: (title: string) => `It is not yet the turn of ${title}; do not send this letter now.`,
  fillIn: (labels: string) => `To be filled in first: ${labels}.`,
  tooLong: (length: number, limit: number) =>
    `It has ${length} characters, and ${limit} is what usually fits. Shorten the names in it before sending.`,
  take: 'Have these at hand',
  askFor: 'Ask the payment app or bank for',
  demandOf: 'Only the platform has, and the letter asks for',
  translation: (language: Locale) => `What it says in ${language === 'en' ? 'Chinese' : 'English'}, for you only:`,
  // ---- the command
  copied: (tool: string) => `Handed to ${tool}.`,
  sentToTerminal: 'Sent to the terminal as a copy request; whether it took it we cannot know. The letter stands above.',
  notCopied:
    'Nothing was copied, because no clipboard tool took it (pbcopy, clip.exe, wl-copy, xclip, xsel): copy the letter from what was printed.',
  saved: (file: string) => `Saved in ${file}.`,
  overwrite: (file: string) => `${file} exists already. Replace it? [y/N] `,
  notSaved: (file: string, reason: string) => `Not saved in ${file} (${reason}).`,
  notReplaced: 'Nothing was replaced.',
  none: {
    ask: 'No letter is due yet: first a few things have to be cleared up.',
    done: 'No letter is due: nothing is left to complain about.',
    act: 'No letter is due: what is left to do, you can do yourself.',
    stop: 'No letter to them: it would only warn whoever has the money. "--to police" writes an outline for the police.',
  },
  // ---- in the interview
  menu: 'Write the letter',
  menuWhat: (to: string) => `What about the letter to ${to}?`,
  menuOther: 'Another recipient',
  menuCopy: 'Copy it',
  menuSave: 'Save it in a file',
  menuFill: (count: number) => `Fill in what is missing (${count})`,
  menuTranslate: 'Show what it says in English',
  menuBack: 'Back',
  toWhom: 'To whom?',
  fileName: 'In which file? (Enter takes the name shown)',
  askedForLetter: 'The letter has a place for it.',
};
