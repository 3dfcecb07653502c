/** What is used of the parser, which comes without types. A handler that throws ends it. */
declare module 'saxen' {
  type Decode = (text: string) => string;
  export class Parser {
    on(event: 'openTag', handle: (name: string, attributes: () => Readonly<Record<string, string>>) => void): Parser;
    on(event: 'closeTag', handle: (name: string) => void): Parser;
    on(event: 'text', handle: (text: string, decode: Decode) => void): Parser;
    on(event: 'cdata', handle: (text: string) => void): Parser;
    write(xml: string): Parser;
    end(): void;
  }
}
