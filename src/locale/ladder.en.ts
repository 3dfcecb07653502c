/** As it stands inside a sentence. */
const inside = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** What the report says of the ladder, and the calendar that is made of it. */
export const ladderEn = {
  heading: 'Whom to turn to, and when',
  state: { now: 'now', later: 'later', done: 'done', closed: 'not open' },
  now: 'Now.',
  lookNow: 'Look first; see the steps above.',
  looked: 'Nothing is left to look at.',
  contacted: (times: number, at: string | undefined) =>
    `Asked ${times === 1 ? 'once' : `${times} times`}${at ? `, last at ${at}` : ''}.`,
  waitUntil: (until: string) => `It has until ${until} to answer.`,
  waitUndated: 'Ask it by when it will answer.',
  decidesBy: (until: string) => `By ${until} it says whether it takes the matter up.`,
  overdue: 'The time to say whether it takes the matter up is over.',
  asksInfo: 'It wants something from you: send that first.',
  noResult: 'Nothing came of it.',
  refused: 'It refused.',
  notAccepted: 'It did not take it up; another authority may be asked now.',
  closedBy: (other: string) => `Not any more, because this was taken: ${other}.`,
  tooLate: (latest: string) => `By our count it had to be asked by ${latest}, which has passed.`,
  either: (other: string) => `Only one of the two: this or ${inside(other)}.`,
  from: (from: string) => `From ${from}, if nothing has come by then.`,
  tooTight: (from: string, latest: string) =>
    `Not before ${from}, and by ${latest} at the latest. Call and ask whether it can still be taken.`,
  cannotWait: (latest: string) => `Do not wait for the others: turn to it before ${latest}.`,
  afterThose: 'Only if those before bring nothing.',
  far: (list: readonly string[]) => `Later, if those before bring nothing: ${list.join('; ')}.`,
  farOne: (title: string, notes: readonly (string | null)[]) =>
    [title, ...notes.map((note) => (note ?? '').replace(/\.$/, ''))].map(inside).join(', '),
  atWork: (title: string, until: string) =>
    `Under way: ${inside(title)}. An answer is due by ${until}; wait for that first.`,
  takes: (length: string) => `It mostly answers within ${length}.`,
  takesInSteps: (accept: string, answer: string) =>
    `It says within ${accept} whether it takes it up; after that it has ${answer}.`,
  takesByThumb: (length: string) => `No time to answer is confirmed; we count ${length}.`,
  takesNothing: 'No time to answer is confirmed.',
  latest: (latest: string) => `By ${latest} at the latest.`,
  provisional: 'The holidays of that year are not published yet, so the day may move.',
  seeAbove: 'See the steps above.',
  months: (count: number) => `${count} month${count === 1 ? '' : 's'}`,
  years: (count: number) => `${count} year${count === 1 ? '' : 's'}`,
  calendarName: 'Top-up: next dates',
  menu: 'Put the next dates into your calendar',
  eventLook: 'Top-up: look again',
  eventAnswer: (title: string) => `Answer due: ${title}`,
  eventFrom: (title: string) => `Next step: ${title}`,
  eventLatest: (title: string) => `Last day: ${title}`,
  noDates: 'There is no date to put into a calendar: nobody has to be waited for.',
  saved: (file: string) => `Saved: ${file}`,
};
export type LadderMessages = typeof ladderEn;
