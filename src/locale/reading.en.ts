/** What is said of texts that were read. */
export const readingEn = {
  understood: 'Understood from your text:',
  unsure: 'Please check (not taken, because the text does not say it clearly):',
  unused: 'Not used:',
  from: (source: string) => `  <- "${source}"`,
  nothing: 'Nothing in your text could be used.',
  confirm: 'This was understood from your text. Is any of it wrong?',
  confirmMore:
    'Behind each answer stand the words that it was taken from. Choose what is wrong; you will then be asked about it.',
  allRight: 'It is all right',
  paste: 'Paste or type what you have: the order page, the payment page, a message. End with an empty line.',
  pasteEnd: 'Taken down.',
};

export type ReadingMessages = typeof readingEn;
