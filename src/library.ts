// The engine for other programs: pure, without I/O, clock or randomness, and with the built-in rules at hand.

export type { Known } from './engine/known.js';
export type { Step } from './engine/ladder.js';
export { cleanOutsideText } from './engine/outside-text.js';
export type * from './engine/pack.js';
export type * from './engine/pack-data.js';
export type * from './engine/pack-letter.js';
export type { NextQuestion } from './engine/plan.js';
export type { Rung, Takes } from './engine/rung.js';
export type { Verdict } from './engine/verdict.js';
export { type Diagnosis, diagnose } from './facts/diagnose.js';
export { readOrderText } from './facts/order/order-text.js';
export type { Problem } from './facts/order/problem.js';
export { type Answers, type OrderRead, readOrder, withUnknown } from './facts/order/read-order.js';
export { defaultPack } from './generated/default-pack.js';
export { sentenceOf } from './locale/problem.js';
export { type LetterOptions, letterFor, type ReportLetter } from './render/letter.js';
export { type Report, type ReportOptions, writeReport } from './render/report.js';
