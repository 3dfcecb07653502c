import { Chalk } from 'chalk';
import type { Paint } from './text.js';

// Whether to colour was decided before this file was loaded: chalk itself does not know NO_COLOR.
const chalk = new Chalk({ level: 1 });

export const coloured: Paint = {
  title: chalk.bold,
  heading: chalk.bold.cyan,
  good: chalk.green,
  bad: chalk.red,
  open: chalk.yellow,
};
