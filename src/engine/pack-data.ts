import type { Text } from './pack.js';
import type { Value } from './value.js';

/** How an account of this type is written. Described, not matched: no pattern of a pack can hang or run anything. */
export interface AccountFormat {
  readonly id: string;
  readonly label: Text;
  readonly alphabet?: 'digits' | 'letters-digits' | 'email' | 'printable';
  readonly lengths?: readonly number[];
  readonly minLength?: number;
  readonly maxLength?: number;
  /** Longer ones are worth a second look, up to `maxLength` no error. */
  readonly usualMaxLength?: number;
  readonly leading?: string;
  readonly notLeading?: string;
  /** Known beginnings; another one is worth a second look, never an error. */
  readonly prefixes?: readonly string[];
  /** The same beginnings by the operator to whom they were given out. */
  readonly operators?: Readonly<Record<string, readonly string[]>>;
  /** Other lengths, each right with its own beginnings. */
  readonly variants?: readonly AccountVariant[];
  /** What is often left on although it is no part of the account: a country code before, a mail domain after. */
  readonly strayBefore?: readonly string[];
  readonly strayAfter?: readonly string[];
  readonly source: string;
}

export interface AccountVariant {
  readonly lengths: readonly number[];
  readonly prefixes: readonly string[];
  readonly operator?: string;
}

/** A kind of goods, or one product. What a product leaves out is as in the file of its kind. */
export interface Goods {
  readonly id: string;
  /** Under which kinds this is sold; the usual one first. */
  readonly kinds: readonly string[];
  readonly product?: string;
  /** Other names of the product, as buyers and order pages write them. */
  readonly words?: readonly string[];
  readonly title: Text;
  /** The types of account that can receive it; with exactly one, the account typed is checked against it. */
  readonly accounts?: readonly string[];
  /** The limit that is this kind's own window, where it is slow by nature. */
  readonly window?: string;
  /** What is usual for quick goods: told, never used as a promise. */
  readonly usual?: string;
  /** The limits for goods that pass through a carrier or a game vendor, which then take longer; only where no time was stated. */
  readonly slower?: { readonly 'month-turn'?: string; readonly busy?: string };
  /** Where the user sees for himself whether it arrived. */
  readonly look?: Text;
  /** What can look unchanged although it arrived. */
  readonly unchanged?: Text;
  readonly key?: KeyFormat;
  /** What to look at in a key beyond its format. */
  readonly keyLook?: Text;
  /** What the goods or the receiving account may refuse: caps, amounts, regions. */
  readonly limited?: Text;
  /** The facts that its official service asks for. */
  readonly asks?: readonly string[];
  readonly source: string;
}

/** How a key looks, so that somebody can compare his own with it. Nobody is ever asked for the key. */
export interface KeyFormat {
  readonly lengths: readonly number[];
  /** Digits of the card number that stands beside the key. */
  readonly number?: readonly number[];
  readonly alphabet: 'digits' | 'letters' | 'letters-digits';
  readonly leading?: string;
  /** Characters that no key of this kind contains. */
  readonly without?: string;
  /** Characters that are taken for one another: `B8`, `0OD`. */
  readonly confusables?: readonly string[];
}

/** The status words and codes of one shop system or payment app, each with the facts that it really proves. */
export interface System {
  readonly id: string;
  readonly title: string;
  /** The fact in which these words and codes are given. */
  readonly fact: string;
  /** An order with these values uses them; without it, one that names the system in `order.system`. */
  readonly for?: Readonly<Record<string, string>>;
  readonly words: Readonly<Record<string, Proves>>;
  readonly codes: Readonly<Record<string, Proves>>;
  readonly source: string;
}

/** Facts with their values. A list for a fact of one choice: it can mean any of these, so it proves none of them. */
export type Proves = Readonly<Record<string, Value>>;

/** What one platform states about its deliveries. Stands in for what an order does not say; the built-in pack has none. */
export interface Platform {
  readonly id: string;
  readonly title: Text;
  /** Names and addresses by which an order's platform is recognised. */
  readonly words: readonly string[];
  /** The shop system whose status words it uses. */
  readonly system?: string;
  /** For all its goods. */
  readonly promise?: Promised;
  /** By kind of goods: the first that names the kind, or names none, counts. */
  readonly windows?: readonly (Promised & { readonly goods?: readonly string[] })[];
  readonly source: string;
  /** The day (YYYY-MM-DD) on which somebody last saw that it says so. */
  readonly checked: string;
}

/** The same as `order.promise` of an order. */
export interface Promised {
  readonly within?: string;
  readonly count?: 'elapsed' | 'workdays' | 'service-hours';
  readonly serviceHours?: string;
  readonly serviceDays?: 'all' | 'workdays';
  readonly defersNights?: boolean;
  readonly defersNonWorkdays?: boolean;
  readonly batchTimes?: readonly string[];
}
