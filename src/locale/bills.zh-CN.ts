import type { BillMessages, billProblemsEn } from './bills.en.js';

type Sentence = (params: Readonly<Record<string, string>>) => string;

const whereTo: Sentence = ({ alipay, wechat }) => `支付宝：${alipay}。微信：${wechat}。`;

export const billProblemsZhCN: Readonly<Record<keyof typeof billProblemsEn, Sentence>> = {
  'bill-missing': (p) => `没有“${p.name}”这个文件。请核对账单的文件名和所在的文件夹。`,
  'bill-pdf': (p) => `${p.name} 是 PDF，读不出每一列。请导出“用于个人对账”的那一种。${whereTo(p)}`,
  'bill-old-workbook': (p) =>
    `${p.name} 是旧版 Excel 文件，或者被 Excel 加了密码。请直接用支付 App 发来的文件（.csv、.xlsx 或 .zip）。${whereTo(p)}`,
  'bill-picture': (p) => `${p.name} 是图片。账单要用支付 App 发到邮箱的那个文件。${whereTo(p)}`,
  'bill-other-archive': (p) => `${p.name} 这种压缩包这里打不开。请先解压，再给里面的文件。`,
  'bill-cashbook': (p) =>
    `${p.name} 是支付宝“记账本”导出的，里面没有订单号，也没有交易状态。请改为导出“用于个人对账”的账单。${whereTo(p)}`,
  'bill-merchant': (p) => `${p.name} 是给商家用的账单。要看的是付款的那个账号自己的账单。${whereTo(p)}`,
  'bill-bank': (p) =>
    `${p.name} 像是银行流水，里面看不出是哪个订单，也看不出后来怎样。支付 App 的账单才有。${whereTo(p)}`,
  'bill-too-large': (p) => `${p.name} 超过 ${p.limit}。导出的天数少一些就行，从付款那天到今天就够了。`,
  'bill-too-long': (p) => `${p.name} 超过 ${p.limit} 行。导出的天数少一些就行，从付款那天到今天就够了。`,
  'bill-damaged': (p) => `${p.name} 打不开：文件坏了，或者没有下载完。请重新下载一次。`,
  'bill-empty-archive': (p) => `${p.name} 里没有账单（.csv 或 .xlsx）。`,
  'bill-several-inside': (p) => `${p.name} 里有 ${p.count} 份账单。请先解压，再给包含付款那天的那一份。`,
  'bill-locked': (p) => `${p.name} 有密码。请在终端里运行，问到时再输入；或者先解压，再给里面的文件。`,
  'bill-wrong-password': (p) =>
    `这个密码打不开 ${p.name}。微信账单的密码在“微信支付”发来的消息里；支付宝账单的密码，请到申请账单的地方找。`,
  'bill-unknown': (p) =>
    `${p.name} 不是这里认识的账单：没有一行写着各列的名称。请直接用支付 App 发来的文件。${whereTo(p)}`,
  'bill-unverified': (p) =>
    `${p.name} 这种账单，我们手头没有样本核对过，只按每一列的名称来读。请拿读到的内容和 App 里的对一对。`,
  'bill-resaved': (p) =>
    `${p.name} 用表格软件另存过，长号码已经残缺。时间和金额照用，号码没有用。请给支付 App 发来的原文件。`,
  'bill-lines-unread': (p) => `${p.name} 里有 ${p.count} 行没有读懂，没有用上。`,
  'bill-taken': (p) => `从 ${p.name} 里认出了这一笔：${p.payment}。`,
  'bill-twins': (p) => `账单里有 ${p.count} 笔付款，收款方和金额都一样，时间又挨得近，都没有退款。有可能多扣了钱。`,
  'bill-unsure': (p) => `从账单看像是这样，但拿不准，没有采用：${p.facts}。`,
  'bill-differs': (p) => `${p.label}：你说的是${p.given}，账单上是${p.bill}。先按账单来，请核对哪个对。`,
  'bill-differs-later': (p) => `${p.label}：你说的是${p.given}，账单上是${p.bill}。账单可能导出得早，先按你说的来。`,
  'bill-several': (p) =>
    `${p.count === '1' ? '有 1 笔付款可能是它，但还不能确定，所以没有采用' : `有 ${p.count} 笔付款都可能是它，所以一笔也没有采用`}。请在订单里补上订单号，或者金额和时间；也可以在终端里运行，自己选。`,
  'bill-candidate': (p) => `可能是这一笔：${p.payment}。`,
  'bill-none': (p) =>
    `${p.names} 里没有一笔和已知的情况${p.sought}对得上。请看看有没有包含付款那天，是不是用别的 App 付的。`,
  'bill-none-then': (p) =>
    `${p.names} 里没有一笔和已知的情况${p.sought}对得上，里面只有 ${p.from} 到 ${p.until} 的记录。请看看是不是别的日子，或者用别的 App 付的。`,
};

export const billsZhCN: BillMessages = {
  standardInput: '标准输入',
  password: (name) => `${name} 的密码是什么？输入时不显示，也不保存。`,
  passwordAgain: (name) => `没有打开 ${name}，请再输一次。`,
  passwordHere: (name) => `${name} 的密码是什么？不保存。`,
  passwordHint: '直接回车：不用这份账单',
  pasted: '粘贴的内容',
  isThisIt: (payment) => `是这一笔吗？${payment}`,
  yes: '就是这一笔',
  another: '不是，看看别的',
  which: '是哪一笔？',
  more: '再看几笔',
  none: '都不是',
  hint: '输入序号，再按回车',
  pickOne: '请输入那一笔前面的序号。',
  whichMore: '最像的排在前面。都不是的话，选“都不是”，不用账单也能继续。',
  alsoRight: (facts) => `从账单看还像是这样，对吗？${facts}`,
  takeIt: '对',
  leaveIt: '不对，或不全对',
  states: {
    success: '已付款',
    processing: '处理中',
    'awaiting-payment': '还没付款',
    closed: '已关闭，没有付成',
    refunded: '已全额退款',
    'partly-refunded': '退了一部分',
    unknown: '状态不明',
  },
  inEscrow: '已付款，等你确认收货',
  asItStands: (status) => `显示“${status}”`,
  sought: (facts) => `（${facts}）`,
  separator: ' · ',
};
