// The main job from end to end on sample data. Nothing is sent anywhere.
import { readFileSync } from 'node:fs';
import { checkFilter, deleteFacesRequest, filterFor, printFilter, readSchema, renderDiagnostics } from 'frs-filter';

const say = (...lines) => console.log(lines.join('\n'));

say('A filter is the body of a DELETE: what it matches is gone for good. So it is checked first.', '');

say('1. The fields that the faces of this face set carry, as the service describes them:', '');
const read = readSchema(JSON.parse(readFileSync(new URL('people.json', import.meta.url), 'utf8')));
if (!read.ok) throw new Error(read.problems[0].message);
const people = read.schema;
say(
  `  ${Object.entries(people.fields)
    .map(([name, type]) => `${name} (${type})`)
    .join(', ')}`,
  '',
);

say('2. A filter that somebody typed, refused:', '');
const typed = 'age:[30 TO 20] && male:true';
const refused = checkFilter(typed, people);
say(renderDiagnostics(typed, refused.diagnostics, { format: 'pretty' }), '');

say('3. Put right, it passes, and is written in the form that everybody reads alike:', '');
const checked = checkFilter('(age:[20 TO 30])  &&  male:true', people);
if (!checked.ok) throw new Error(checked.diagnostics[0].message);
say(`  ${printFilter(checked.filter)}`, '');

say('4. The same built in code, where a wrong field or value cannot happen:', '');
const { and, field } = filterFor(people);
const built = checkFilter(and(field('age').between(20, 30), field('male').is(true)), people);
if (!built.ok) throw new Error(built.diagnostics[0].message);
say(`  ${printFilter(built.filter)}`, '');

say('5. The request, to be sent with your token in the header X-Auth-Token:', '');
const target = {
  endpoint: 'https://face.cn-north-4.myhuaweicloud.com',
  projectId: '0123456789abcdef',
  faceSetName: 'showFaceSet',
};
const { method, url, headers, body } = deleteFacesRequest(target, built.filter);
say(`  ${method} ${url}`, `  Content-Type: ${headers['Content-Type']}`, `  ${body}`);
