/*
 * Loads the program together with what V8 made of it when it was built: otherwise almost half of what a verdict costs would be
 * compiling. V8 takes only what the very same V8 has made on the same kind of machine; any other one compiles the program anew.
 */
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname } = require('node:path');
const { Script } = require('node:vm');

/** The file in which this Node finds, or leaves, what is compiled of a module. */
const compiledOf = (file) => `${file}.${process.versions.v8}-${process.arch}.v8`;

/** What a CommonJS module exports. */
function load(file) {
  const compiled = readIfThere(compiledOf(file));
  return compiled ? run(file, scriptOf(file, compiled)) : require(file);
}

/** V8 says in `cachedDataRejected` whether it took what was compiled. */
function scriptOf(file, cachedData) {
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`;
  return new Script(source, { filename: file, cachedData });
}

/** Whoever requires the module later gets the one that was run. */
function run(file, script) {
  const module = { id: file, filename: file, exports: {}, loaded: true };
  require.cache[file] = module;
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
  return module.exports;
}

function readIfThere(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

module.exports = { compiledOf, load, run, scriptOf };
