type Sentence = (params: Readonly<Record<string, string>>) => string;

/** Where to get a bill that can be read: the menus are Chinese in both languages, as they stand in the apps. */
const whereTo: Sentence = ({ alipay, wechat }) => `Alipay: ${alipay}. WeChat: ${wechat}.`;

/** One sentence for each code: what is wrong with a bill, and what would do. */
export const billProblemsEn = {
  'bill-missing': (p) => `There is no file "${p.name}". Check the name of the bill and the folder it is in.`,
  'bill-pdf': (p) =>
    `${p.name} is a PDF, in which no columns can be read. Please have the list for your own records sent to you instead. ${whereTo(p)}`,
  'bill-old-workbook': (p) =>
    `${p.name} is an old Excel file, or one locked by Excel. Please use the file as the app sent it (.csv, .xlsx or .zip). ${whereTo(p)}`,
  'bill-picture': (p) =>
    `${p.name} is a picture. A bill is read from the file that the payment app sends by email. ${whereTo(p)}`,
  'bill-other-archive': (p) =>
    `${p.name} is an archive of a kind that is not read here. Please unpack it and give the file inside.`,
  'bill-cashbook': (p) =>
    `${p.name} was exported from Alipay's bookkeeping, which leaves out order numbers and the state of each payment. Please have the list for your own records sent to you instead. ${whereTo(p)}`,
  'bill-merchant': (p) =>
    `${p.name} is a bill for shop owners. What helps is the bill of the account that paid. ${whereTo(p)}`,
  'bill-bank': (p) =>
    `${p.name} looks like a bank statement, which names neither the order nor what became of it. The bill of the payment app does. ${whereTo(p)}`,
  'bill-too-large': (p) =>
    `${p.name} is larger than ${p.limit}. Please export fewer days: the day of the payment and those since are enough.`,
  'bill-too-long': (p) =>
    `${p.name} has more than ${p.limit} lines. Please export fewer days: the day of the payment and those since are enough.`,
  'bill-damaged': (p) =>
    `${p.name} cannot be opened: it is damaged or was not loaded to its end. Please fetch it once more.`,
  'bill-empty-archive': (p) => `There is no bill (.csv or .xlsx) in ${p.name}.`,
  'bill-several-inside': (p) =>
    `There are ${p.count} bills in ${p.name}. Please unpack it and give the one that covers the day of the payment.`,
  'bill-locked': (p) =>
    `${p.name} asks for a password. Run this on a terminal and type it when asked, or unpack the file first and give the one inside.`,
  'bill-wrong-password': (p) =>
    `${p.name} does not open with that password. For a WeChat bill it is in the message of WeChat Pay; for an Alipay bill, look in the app where you asked for it.`,
  'bill-unknown': (p) =>
    `${p.name} is no bill that is known here: no line in it names the columns. Please use the file as the app sent it. ${whereTo(p)}`,
  'bill-unverified': (p) =>
    `No bill of the kind of ${p.name} was at hand to check this against, so it was read by the names of its columns. Please compare what was taken with your app.`,
  'bill-resaved': (p) =>
    `${p.name} was saved again by a spreadsheet program, which cut off its long numbers. Times and amounts were used, the numbers were not. Please give the file as the app sent it.`,
  'bill-lines-unread': (p) => `In ${p.name}, ${p.count} lines could not be read and were left out.`,
  'bill-taken': (p) => `From ${p.name}, this payment was taken: ${p.payment}.`,
  'bill-twins': (p) =>
    `The bill has ${p.count} payments to the same payee, of the same amount and close together, none of them refunded. It is possible that you were charged twice.`,
  'bill-unsure': (p) => `The bill suggests this, but it is not certain, so it was not used: ${p.facts}.`,
  'bill-differs': (p) =>
    `${p.label}: you said ${p.given}, the bill says ${p.bill}. The bill was used; please look which is right.`,
  'bill-differs-later': (p) =>
    `${p.label}: you said ${p.given}, the bill says ${p.bill}. The bill may be older than what you saw, so what you said was used.`,
  'bill-several': (p) =>
    `${p.count === '1' ? 'One payment could be the one, but too little is known to be sure, so it was not taken' : `${p.count} payments could be the one, so none was taken`}. Add its order number, or its amount and time, to the order, or run this on a terminal to choose.`,
  'bill-candidate': (p) => `It could be this one: ${p.payment}.`,
  'bill-none': (p) =>
    `No payment in ${p.names} fits what is known${p.sought}. Look whether it covers the day of the payment, and whether you paid with another app.`,
  'bill-none-then': (p) =>
    `No payment in ${p.names} fits what is known${p.sought}. It covers ${p.from} to ${p.until}. Look whether you paid on another day or with another app.`,
} as const satisfies Readonly<Record<string, Sentence>>;

/** What is said about bills on the terminal. */
export const billsEn = {
  standardInput: 'standard input',
  password: (name: string) => `The password of ${name}? Nothing shows while you type, and it is not kept.`,
  passwordAgain: (name: string) => `That did not open ${name}. Please type it once more.`,
  passwordHere: (name: string) => `The password of ${name}? It is not kept.`,
  passwordHint: 'Enter: go on without the bill',
  /** The name of a bill whose lines were pasted. */
  pasted: 'what you pasted',
  isThisIt: (payment: string) => `Is this the payment? ${payment}`,
  yes: 'Yes, this one',
  another: 'No, show me others',
  which: 'Which payment is it?',
  more: 'Show more payments',
  none: 'None of these',
  hint: 'number, then Enter',
  pickOne: 'Please type the number in front of the payment.',
  whichMore: 'The likeliest come first. If it is in none of the lines, choose "None of these" and go on without it.',
  alsoRight: (facts: string) => `The bill suggests this as well. Is it right? ${facts}`,
  takeIt: 'Yes, that is right',
  leaveIt: 'No, or not all of it',
  states: {
    success: 'paid',
    processing: 'processing',
    'awaiting-payment': 'not paid yet',
    closed: 'closed, never paid',
    refunded: 'refunded in full',
    'partly-refunded': 'refunded in part',
    unknown: 'state not known',
  },
  inEscrow: 'paid, held until you confirm receipt',
  asItStands: (status: string) => `shows "${status}"`,
  sought: (facts: string) => ` (${facts})`,
  separator: ' · ',
};

export type BillMessages = typeof billsEn;
