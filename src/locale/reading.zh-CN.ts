import type { ReadingMessages } from './reading.en.js';

export const readingZhCN: ReadingMessages = {
  understood: '从你的文字里看出来的：',
  unsure: '请核对（文字里说得不够清楚，先没有采用）：',
  unused: '没用到的：',
  from: (source) => `  ←“${source}”`,
  nothing: '你的文字里没有看出能用的信息。',
  confirm: '从你的文字里看出了这些，有哪条不对吗？',
  confirmMore: '每条后面是它的出处。哪条不对就选哪条，接着会单独问你。',
  allRight: '都对',
  paste: '把手头有的贴进来或打出来：订单页、付款页、短信、聊天都行。最后按一个空行。',
  pasteEnd: '收到了。',
};
