#!/usr/bin/env node
// Exit codes
//   0    a verdict was given (or what was asked for was printed)
//   1    findings of `rules …`; with --exit-code: there is something to do
//   2    the command line or the order could not be understood, or a letter could not be saved or copied
//   3    a rule pack is invalid
//   4    only with --exit-code: nothing could be determined
//   70   a bug in topup-doctor
//   130  stopped with Ctrl-C
const { run } = require('./load.js').load(require.resolve('../dist/cli.cjs'));

run(process.argv.slice(2), process.env).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    process.exitCode = 70;
    const detail = error instanceof Error ? error.message : String(error);
    try {
      require('node:fs').writeSync(2, `topup-doctor: a bug of ours / 程序出错了: ${JSON.stringify(detail)}\n`);
    } catch {}
  },
);
