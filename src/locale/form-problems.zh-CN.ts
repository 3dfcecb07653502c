import type { formProblemsEn } from './form-problems.en.js';

type Params = Readonly<Record<string, string>>;

const kinds: Readonly<Record<string, string>> = {
  text: '一段文字',
  texts: '两种语言的文字：{ zh-CN: …, en: … }',
  map: '一项一项的“名字: 内容”',
  list: '列表：[一, 二]，或者每行以“- ”开头',
  number: '整数，不加引号',
  boolean: ' true 或 false，不加引号',
};

const forms: Readonly<Record<string, string>> = {
  id: '小写英文字母、数字和连字符，比如 out-of-stock',
  path: '用点连起来的英文，比如 order.status',
  day: '日期，比如 2026-11-21',
  version: '三个数字，比如 1.0.0',
  length: '时长：PT30M 是 30 分钟，PT2H 是 2 小时，P3D 是 3 天',
  hours: '时段，比如 "09:00-23:00"',
  moment: '完整的北京时间，比如 "2026-11-21T12:10:00+08:00"',
  clock: '钟点，比如 "10:00"',
};

export const formProblemsZhCN: Readonly<Record<keyof typeof formProblemsEn, (params: Params) => string>> = {
  'key-missing': (p) => `缺少“${p.name}”。`,
  'unknown-pack-key': (p) => `这里没有“${p.name}”这一项。${p.allowed && !p.suggestion ? `可以写：${p.allowed}。` : ''}`,
  'wrong-type': (p) =>
    `${p.name ? `“${p.name}”` : '这里'}应当写${kinds[p.expected ?? ''] ?? p.expected}。${p.found === 'number' && p.expected === 'text' ? '请加上引号。' : ''}`,
  'look-action': () => '信息项的 look 写行动的名称，比如 recheck；文字写在 actions.yaml 里。',
  'not-one-of': (p) => `“${p.name}”不能是“${p.value}”。可以写：${p.allowed}。`,
  'key-form': (p) => `“${p.name}”不能用作这里的名字。${p.form ? `要写成${forms[p.form]}。` : ''}`,
  'value-form': (p) => `“${p.name}”不能写成“${p.value}”，要写${forms[p.form ?? ''] ?? '成别的样子'}。`,
  'judgement-reason': () => '来源是 judgement 的，要用两种语言写出理由。',
  'wrong-value': (p) => `“${p.name}”的值在这里不可能。`,
};
