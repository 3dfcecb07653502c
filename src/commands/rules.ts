/** The commands for authors of rules, which are loaded together: they share what reads and checks YAML. */
export { rulesCheckCommand } from './rules-check.js';
export { rulesNewCommand } from './rules-new.js';
export { rulesTestCommand } from './rules-test.js';
