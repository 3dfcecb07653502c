/** What the interview says. */
export const interviewEn = {
  opening: [
    'Do not pay again for now, whoever asks for it.',
    'Keep the order page, the bill and screenshots of both.',
    'Nobody honest asks you for a verification code, a password or a second payment.',
  ],
  privacy: (folder: string) =>
    `Nothing leaves this computer. Your answers are kept in ${folder}; "topup-doctor forget" deletes them.`,
  privacyUnsaved: 'Nothing leaves this computer, and nothing is kept.',
  keys: (walks: boolean) =>
    `Answer with a number${walks ? ' (or the arrow keys)' : ''}, then Enter. Also with Enter: "?" why and where to look, "<" back, ">" straight to the verdict. Ctrl-C: leave.`,
  goOn: 'Enter: go on',
  oneHint: '? why  < back  > verdict',
  severalHint: 'Several: 1 3  ? why  < back',
  menuHint: 'number, then Enter',
  writeHint: "Enter: don't know  ? why  < back",
  keepHint: (value: string) => `Enter: stays ${value}   ? why < back`,
  unknown: "I don't know / can't see it",
  noneOfThese: 'None of these',
  chosen: (count: number) => `Done (${count} chosen)`,
  part: (page: number, pages: number) => `   page ${page} of ${pages}, more with ↑↓`,
  againHint: (first: number, last: number) =>
    `Type a number from ${first} to ${last}, then Enter. Only Enter: list them again.`,
  pickOne: 'Please type the number in front of what fits.',
  pickOneNear: (number: number, label: string) =>
    `Please type the number in front of what fits. Did you mean ${number}, ${label}?`,
  notUnderstood: (value: string, example: string) =>
    `"${value}" is not understood. Write it like this: ${example}. Or press Enter if you don't know.`,
  examples: {
    money: '100.00',
    number: '2',
    time: '20:05, yesterday 20:05, or 2026-11-21 20:05',
    duration: '30 minutes, 2 hours, or 3 working days',
    hours: '09:00-23:00',
    clocks: '10:00, 16:00',
  } as Readonly<Record<string, string>>,
  since: (question: string) => `Since last time: ${question}`,
  otherwise: 'One look first: is any of this different for you?',
  otherwiseMore:
    'This is what we take for granted, because it is mostly so. Choose what is different; you will then be asked about it.',
  asUsual: 'It is all like that',
  allRight: 'It is all right as it stands',
  signs: 'Last look: is any of this so?',
  signsMore:
    'Each of these is rare, but would change the verdict. Choose what is so; you will then be asked about it. Nothing fits, or you cannot tell: just go on.',
  another: (label: string) => `${label}: something else`,
  or: ', or ',
  notAsked: (label: string) => `${label}: none`,
  why: (titles: readonly string[], more: number) =>
    `Asked to tell apart: ${titles.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`,
  whyTiming: 'Asked because it decides whether to wait or to act, and until when.',
  whyDue: 'Asked first because it may have changed, or because you wanted to change it.',
  noHelp: 'If you cannot find it out, say that you do not know. That is fine.',
  recordsNone: 'No, none',
  recordsSome: 'Yes, I write them down',
  recordsMore: 'Is there another one?',
  recordField: (count: number, label: string) => `No. ${count}: ${label}?`,
  review: 'Your answers. Is everything right?',
  reviewMore: 'Choose an answer to change it. The others stay.',
  reviewAccept: 'Yes, show the verdict',
  changeWhich: 'Which answer do you want to change?',
  changeNothing: 'None, go back',
  menu: (verdict: string) => `Verdict: ${verdict}. What next?`,
  menuGoOn: 'Answer more questions, to be surer',
  menuReasons: 'Show all reasons and checks',
  menuChange: 'Change an answer',
  menuKeep: 'Quit and keep the answers',
  menuForget: 'Quit and delete the answers',
  understood: 'Taken down',
  kept: (id: string) => `Your answers are kept. To go on: topup-doctor resume ${id}`,
  notKept: 'Nothing was answered, so nothing was kept.',
  forgotten: 'The answers are deleted.',
  keptForLater: 'Kept: it is read as soon as this question is answered.',
  unused: (lines: readonly string[]) => `Not used of what you pasted: ${lines.join(' | ')}`,
  cannotSave: 'The answers cannot be kept, but you can go on:',
};

export type InterviewMessages = typeof interviewEn;
