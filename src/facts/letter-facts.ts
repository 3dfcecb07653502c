/** Known only while a letter is written: whoever writes it sets them. */
export const letterFacts = {
  'letter.stage': () => undefined,
  'letter.demandKind': () => undefined,
  'letter.demandOf': () => undefined,
  'letter.demand': () => undefined,
  'letter.answerBy': () => undefined,
  'letter.laws': () => undefined,
  'letter.lawsTold': () => undefined,
  'letter.evidence': () => undefined,
  'letter.records': () => undefined,
  'letter.channelRecords': () => undefined,
  'letter.contact': () => undefined,
  'letter.today': () => undefined,
};
