import { array, enum as choice, nullable, number, strictObject, string } from 'zod';
import { evidenceGroups, stages } from '../engine/pack-letter.js';

const time = string().meta({ description: 'Beijing time to the second: 2026-11-21T10:00:00+08:00' });

/** The letter of a verdict, and what `topup-doctor letter --format json` prints. */
export const letterSchema = strictObject({
  to: string().meta({ description: 'the recipient: platform, payment-channel, 12315, …' }),
  title: string(),
  stage: nullable(choice(stages)).meta({ description: 'null where this recipient gets one letter only' }),
  language: choice(['zh-CN', 'en']),
  caution: nullable(string()).meta({
    description: 'why a letter to a recipient that was named should not go out; null: nothing speaks against it',
  }),
  from: nullable(time).meta({ description: 'not to be sent before this time; null: now' }),
  text: string(),
  sentences: array(
    strictObject({ text: string(), facts: array(string()).meta({ description: 'the facts that it rests on' }) }),
  ),
  missing: array(string()).meta({ description: 'facts for which the text has a blank' }),
  evidence: array(strictObject({ id: string(), group: choice(evidenceGroups), text: string(), where: string() })),
  laws: array(string()),
  length: number().int().meta({ description: 'in Unicode characters' }),
  limit: number().int(),
  translation: nullable(string()),
});
