import type { Check } from '../engine/pack.js';
import { factsToAsk } from '../engine/plan.js';
import { deciding } from '../engine/trace.js';
import { type Finding, isOpen, type Verdict } from '../engine/verdict.js';
import { messages } from '../locale/index.js';
import type { Writing } from './prose.js';
import type { Report } from './report.js';

/** One line for a check: what was found, that nothing was, what is not known yet, or that nobody needs to look. */
export function checkLine(
  check: Check,
  verdict: Verdict,
  also: readonly Finding[],
  writing: Writing,
  titleOf: (finding: Finding) => string,
): Report['checks'][number] {
  const { pack, known, showing, evaluate } = writing;
  const text = messages[showing.locale];
  const line = { id: check.id, title: check.title[showing.locale], looked: true };
  const { finding } = verdict;
  // Nothing can be told from facts that contradict each other, neither good nor bad.
  if (finding?.rule.state === 'ask' && finding.rule.check !== check.id) {
    return { ...line, result: 'unknown', text: text.afterConflict };
  }
  const findings = verdict.findings.filter(({ rule }) => rule.check === check.id);
  const holding = findings.filter((found) => found === finding || also.includes(found));
  const [first] = holding.filter(({ rule }) => rule.responsible !== 'nobody' || rule.state === 'ask').concat(holding);
  if (first) {
    const fine = first.rule.responsible === 'nobody' && first.rule.state !== 'ask';
    return { ...line, result: fine ? 'ok' : 'problem', text: titleOf(first) };
  }
  if (findings.some(({ trace }) => trace.truth === 'holds')) {
    return { ...line, looked: false, result: 'ok', text: text.covered };
  }
  const open = findings.filter((finding) => isOpen(finding, pack, known, evaluate));
  if (open.length > 0) {
    const labels = [...new Set(open.flatMap(({ trace }) => factsToAsk(trace, pack, known)))].flatMap((path) => {
      const fact = pack.facts[path];
      const sensible = fact?.askedWhen === undefined || evaluate(fact.askedWhen).truth === 'holds';
      return fact && sensible ? [fact.label[showing.locale]] : [];
    });
    const which = labels.slice(0, 2).join(text.and);
    return { ...line, result: 'unknown', text: which ? text.openCheck(which) : text.openForGood };
  }
  // Rules that speak only from what was volunteered, of which nothing was said: nobody looked, and the line says so.
  const unasked = findings.filter(
    ({ rule, trace }) => rule.unprompted && rule.state !== 'ask' && trace.truth === 'unknown',
  );
  if (findings.length > 0 && unasked.length === findings.length) {
    return { ...line, looked: false, result: 'ok', text: text.notAsked };
  }
  const byStateAlone = findings.every(({ trace }) =>
    deciding(trace).every(({ leaf }) => pack.state.includes(leaf.fact)),
  );
  if (byStateAlone && check.aside) return { ...line, looked: false, result: 'ok', text: check.aside[showing.locale] };
  return { ...line, result: 'ok', text: check.ok[showing.locale] };
}
