/** The commands for authors of rules, which are loaded together: they share what reads and checks YAML. */
export { rulesCheckCommand } from './rules-check.js';
export { rulesMutateCommand } from './rules-mutate.js';
export { rulesNewCommand } from './rules-new.js';
export { rulesProveCommand } from './rules-prove.js';
export { rulesTestCommand } from './rules-test.js';
