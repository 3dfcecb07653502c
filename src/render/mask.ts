/** Enough to recognise one's own account, too little for anybody else: 138****0000, a***@example.com, 测***1. */
export function mask(account: string): string {
  const [name = '', ...domain] = account.split('@');
  if (name && domain.length === 1) return `${maskPlain(name)}@${domain[0]}`;
  return maskPlain(account);
}

function maskPlain(text: string): string {
  const characters = [...text];
  const { length } = characters;
  if (length <= 2) return '*'.repeat(length);
  const [head, tail] = length >= 11 ? [3, 4] : length >= 7 ? [2, 2] : [1, length > 3 ? 1 : 0];
  return [...characters.slice(0, head), '****', ...(tail ? characters.slice(-tail) : [])].join('');
}

/** Numbers and addresses in the middle of a text that may be accounts: "移动话费100元 138****0000". */
export const maskWithin = (text: string): string =>
  text.replace(/\d{6,}/g, maskPlain).replace(/[\w.+-]{1,64}@[\w.-]{1,64}/g, mask);
