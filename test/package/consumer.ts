// What a user of the library writes. It is type-checked against the tarball, without skipLibCheck.
import { type Answers, defaultPack, diagnose, type Pack, type Report, readOrder, writeReport } from 'topup-doctor';

const order = { payment: { status: 'success', paidAt: '2026-11-21 10:00' }, order: { status: 'unpaid' } };
const { answers, now, problems } = readOrder(order, defaultPack, '2026-11-21T11:17:00+08:00');
const kept: Answers = answers;
const { known, verdict, questions } = diagnose(defaultPack, kept, now);
const report: Report = writeReport(defaultPack, known, verdict, questions, { locale: 'en', unmask: false });

// What `topup-doctor rules pack my-shop` prints.
const own: Pack = JSON.parse('{}');
export const ofOwn = () => diagnose(own, readOrder(order, own, now).answers, now).verdict.id;
export const said: readonly [string, number] = [report.verdict, problems.length];
