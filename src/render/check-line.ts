import type { Check } from '../engine/pack.js';
import { deciding, missing } from '../engine/trace.js';
import type { Finding, Verdict } from '../engine/verdict.js';
import { messages } from '../locale/index.js';
import type { Writing } from './prose.js';
import type { Report } from './report.js';

/** One line for a check: what was found, that nothing was, or what is not known yet. */
export function checkLine(
  check: Check,
  verdict: Verdict,
  writing: Writing,
  titleOf: (finding: Finding) => string,
): Report['checks'][number] {
  const { locale } = writing.showing;
  const line = { id: check.id, title: check.title[locale] };
  const findings = verdict.findings.filter(({ rule }) => rule.check === check.id);
  const holding = findings.filter(({ trace }) => trace.truth === 'holds');
  const [first] = holding.filter(({ rule }) => rule.responsible !== 'nobody' || rule.state === 'ask').concat(holding);
  if (first) {
    const fine = first.rule.responsible === 'nobody' && first.rule.state !== 'ask';
    return { ...line, result: fine ? 'ok' : 'problem', text: titleOf(first) };
  }
  const open = findings.filter(({ rule, trace }) => trace.truth === 'unknown' && !rule.unprompted);
  const labels = [...new Set(open.flatMap(({ trace }) => missing(trace)))].flatMap(
    (path) => writing.pack.facts[path]?.label[locale] ?? [],
  );
  if (open.length === 0) {
    const byStateAlone = findings.every(({ trace }) =>
      deciding(trace).every(({ leaf }) => writing.pack.state.includes(leaf.fact)),
    );
    return { ...line, result: 'ok', text: (byStateAlone && check.aside ? check.aside : check.ok)[locale] };
  }
  return {
    ...line,
    result: 'unknown',
    text: messages[locale].openCheck(labels.slice(0, 2).join(messages[locale].and)),
  };
}
