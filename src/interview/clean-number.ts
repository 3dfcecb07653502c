/**
 * An order or payment number as it was copied: without the label in front ("订单号：…", "Order No. …"), without blanks
 * between digits, and with full-width characters made plain. Anything that looks otherwise is left as it is.
 */
export function cleanNumber(typed: string): string {
  const plain = typed.normalize('NFKC').trim();
  const unlabelled = plain
    .replace(/^[^\d:]{1,20}:\s*(?=\S)/u, '')
    .replace(/^(?:order\s+)?(?:no|number|nr)[\s.#]+(?=[\dA-Z])/iu, '');
  const joined = unlabelled.replace(/\s+/gu, '');
  // Blanks are taken out only of what is a number without them; a role's name may contain some.
  return /^[\dA-Za-z_-]+$/.test(joined) && /\d{4}/.test(joined) ? joined : plain;
}
