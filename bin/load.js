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

/** A CommonJS module and its script. Whoever requires the module later gets this one. */
function load(file) {
  const module = { id: file, filename: file, exports: {}, loaded: true };
  require.cache[file] = module;
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`;
  const script = new Script(source, { filename: file, cachedData: compiled(file) });
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
  return { exports: module.exports, script };
}

function compiled(file) {
  try {
    return readFileSync(compiledOf(file));
  } catch {
    return undefined;
  }
}

module.exports = { compiledOf, load };
