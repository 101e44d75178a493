import { checkFilter as check, filterTag, parseFilter } from 'frs-filter';
import * as frs from 'frs-filter';
import { people } from './people.js';

const filter = filterTag(people);
const low = 20;

// 夜间 😀
export const nightly = check('age:20 OR color:\'x\'', people);
export const broken = parseFilter("age:[30 TO 20]");
export const tagged = filter`age:[${low} TO ${low + 10}] AND color:\u{72}ed`;
export const wrong = filter`agee:${low} && male:true`;
const other = frs.checkFilter(`age:20
  OR age:30`, people);
// frs-filter-ignore redundant-clause: both are meant
const both = frs.checkFilter('color:red || color:red', people);
const built = parseFilter('age:' + low);
const piece = parseFilter(`age:${low}`);
export { other, both, built, piece };
