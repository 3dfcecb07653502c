import { factsIn } from '../engine/condition.js';
import { type Definition, dependencies, type Fact, type Pack } from '../engine/pack.js';
import { messages } from '../locale/index.js';
import { conditionLines } from './condition-words.js';
import { bullets, conditionItems, type Explanation, paragraphs } from './explanation.js';
import type { Item } from './sections.js';
import type { Showing } from './show-value.js';

/** A fact: what is asked, which answers there are and how else they are called, what it is made of, which rules use it. */
export function explainFact(fact: Fact, pack: Pack, showing: Showing): Explanation {
  const { locale } = showing;
  const text = messages[locale];
  const words = text.rules;
  const users = pack.rules
    .filter((rule) => factsIn(rule.when).some((path) => reaches(path, fact.path, pack)))
    .map(({ id }) => id);
  const choices = (fact.choices ?? []).map(({ id, label, words: others }) => ({
    id,
    label: label[locale],
    words: others,
  }));
  const says = fact.says ? [fact.says.true[locale], fact.says.false[locale]] : [];
  const question = fact.question?.[locale];
  return {
    kind: 'fact',
    id: fact.path,
    title: fact.label[locale],
    data: {
      type: fact.type,
      question: question ?? null,
      help: fact.help?.[locale] ?? null,
      choices,
      says,
      madeOf: dependencies(fact),
      rules: users,
    },
    sections: [
      {
        heading: words.question,
        items: paragraphs(fact.definition ? [] : [question ?? words.neverAsked, fact.help?.[locale] ?? '']),
      },
      {
        heading: words.madeOf,
        items: fact.definition ? definitionItems(fact.definition, pack, showing) : [],
      },
      {
        heading: words.choices,
        items: bullets([
          ...says,
          ...choices.map(
            ({ id, label, words: others }) =>
              `${label} [${id}]${others.length ? `${text.colon}${others.join(text.and)}` : ''}`,
          ),
        ]),
      },
      { heading: words.usedBy, items: users.length ? bullets(users) : paragraphs([words.unused]) },
    ],
  };
}

function definitionItems(definition: Definition, pack: Pack, showing: Showing): readonly Item[] {
  const text = messages[showing.locale];
  const words = text.rules;
  switch (definition.kind) {
    case 'when':
      return conditionItems(conditionLines(definition.when, pack, showing), words.here);
    case 'at-least':
      return [
        { lead: '- ', text: words.atLeast(definition.count) },
        ...conditionItems(
          definition.of.flatMap((part) => conditionLines(part, pack, showing, undefined, 1)),
          words.here,
        ),
      ];
    case 'computed':
      return paragraphs([words.computed(labels(definition.from, pack, showing))]);
    default:
      return paragraphs([words.computed(labels([definition.records], pack, showing))]);
  }
}

const labels = (paths: readonly string[], pack: Pack, { locale }: Showing): string =>
  paths.map((path) => `${pack.facts[path]?.label[locale] ?? path} [${path}]`).join(messages[locale].and);

/** Whether a fact is another one, or is made of it. */
function reaches(path: string, target: string, pack: Pack, seen = new Set<string>()): boolean {
  if (path === target) return true;
  if (seen.has(path)) return false;
  seen.add(path);
  return dependencies(pack.facts[path]).some((source) => reaches(source, target, pack, seen));
}
