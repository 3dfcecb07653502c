import type { ProveWords } from './prove.en.js';

/** `rules prove` 和 `rules mutate` 的文字。 */
export const proveZhCN: ProveWords = {
  commandProve: '检查一套规则：有没有自相矛盾、永远轮不到、先后没有测试的规则',
  commandMutate: '把规则包一处一处改动，看哪些改动没有测试发现',
  optionSeconds: '最多用多少秒',
  optionFilter: '只改编号里有这段文字的：规则、事实、时限、求助步骤……',
  progress: {
    tests: (done, all) => `测试：${done}/${all}`,
    questions: (done, all) => `有定论的问题：${done}/${all}`,
    changes: (done, all) => `正在看没有测试发现的改动：${done}/${all}`,
  },
  summary: (name, rules, pairs, tested, apart) =>
    `${name}：${rules} 条规则，两两 ${pairs} 对，其中 ${tested} 对的先后有测试，${apart} 对已证明不会同时成立。`,
  questions: (all, proved, fine, findings, open) =>
    `共 ${all} 个问题：${proved} 个对所有订单都已证明，${fine} 个有订单为证，发现 ${findings} 处，${open} 个没有定论。`,
  pairsAside: '没有查两两先后：安装包里不带那张表。',
  nothingFound: (open) => (open ? `还没有发现问题，但有 ${open} 个问题没有定论，见下面。` : '没有发现问题。'),
  findings: '发现',
  undecided: '时间内没有定论（没找到这样的订单，也没能证明没有）：',
  paste: '能看出问题的订单，写成测试：',
  finding: {
    'never-holds': (rule) => `${rule} 永远不成立：条件自相矛盾。`,
    'never-verdict': (rule) => `${rule} 永远成不了结论：它一成立，前面总有一条也成立。`,
    hidden: (rule, other) => `${rule} 永远成不了结论：它一成立，排在前面的 ${other} 也成立。`,
    'untested-order': (rule, other) => `${rule} 和 ${other} 会同时成立，却没有测试说谁先谁后。`,
    contradiction: (rule, other) => `${rule}：要做的和不要做的互相矛盾（${other}）。`,
    'order-again': (rule) => `${rule}：钱可能已经出去，却会叫人重新下单。`,
    'empty-text': (rule, other) => `${rule}：${other} 可能一个字也写不出来。`,
  },
  asked: {
    'never-holds': (rule) => `${rule} 能不能成立`,
    'never-verdict': (rule) => `${rule} 能不能成为结论`,
    hidden: (rule, other) => `${rule} 是不是被 ${other} 盖住`,
    'untested-order': (rule, other) => `${rule} 是结论时，${other} 能不能也成立`,
    contradiction: (rule, other) => `${rule}：要做的和不要做的会不会矛盾（${other}）`,
    'order-again': (rule) => `${rule}：钱可能已经出去时，会不会叫人重新下单`,
    'empty-text': (rule, other) => `${rule}：${other} 会不会一个字也写不出来`,
  },
  mutants: (name, all, noticed, equivalent, survivors, untried) =>
    `${name}：共 ${all} 处小改动，测试发现 ${noticed} 处，${equivalent} 处已证明没有区别，${survivors} 处没有测试发现${untried ? `，${untried} 处时间内没有试到` : ''}。`,
  survivors: '没有测试发现的改动',
  sameForAll: '已证明没有区别的改动',
  shownOnly: '只在文字里出现的时限（规则的测试不看文字）',
  noDifference: '没找到能看出区别的订单，也没能证明没有。',
  notLookedFor: '时间到了，还没有查。',
  timeOver: (count) => `时间到了，其中 ${count} 处还没有查。用 --seconds 多给些时间，或用 --filter 少查一些。`,
  pasteInto: (rule) => `能发现它的测试，放到 ${rule} 的测试里：`,
  change: (before, after) => (after ? `${before} → ${after}` : `去掉 ${before}`),
};
