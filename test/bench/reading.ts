/* Precision and recall of the reader on its own texts and on the held-out ones. Run by `npm run bench:reading`. */
import { lineOf, samplesOf, scoreOf } from '../reading/score.js';

for (const name of ['sentences', 'pages', 'held-out', 'held-out-2', 'held-out-3', 'held-out-4', 'held-out-5']) {
  const score = scoreOf(samplesOf(name));
  console.log(lineOf(name, score));
  for (const wrong of score.wrong) console.log(`  wrong   ${wrong}`);
  for (const missed of score.missed) console.log(`  missed  ${missed}`);
}
