import { Bench } from './bench.ts';
import { type Case, caseOf, type Given, type Template, templateOf } from './cases.ts';
import { facesAt } from './faces.ts';
import { randomSample, randomTemplate } from './filters.ts';
import type { Answer, Question } from './lucene-process.ts';
import type { Random } from './random.ts';
import type { Report } from './report.ts';
import { randomWorld, type World } from './schema.ts';

/** What has to be compared with Lucene's answers, once these are known. */
export interface Batch {
  readonly question: Question;
  judge(answers: readonly Answer[]): void;
}

/** Random filters over one random schema, and all that the product says about them. */
export async function randomBatch(size: number, random: Random, report: Report): Promise<Batch> {
  const world = randomWorld(random);
  const cases = Array.from({ length: size }, () => caseOf(randomSample(world, random), world, report));
  const templates: Template[] = [];
  for (let index = 0; index < size / 5; index++) {
    const template = await templateOf(randomTemplate(world, random), { world, random, report });
    if (template) templates.push(template);
  }
  return batchOf({ world, random, report }, cases, templates);
}

interface Context {
  readonly world: World;
  readonly random: Random;
  readonly report: Report;
}

/** The same about given texts. */
export function givenBatch(given: readonly Given[], { world, random, report }: Context): Batch {
  return batchOf(
    { world, random, report },
    given.map((one) => caseOf(one, world, report)),
    [],
  );
}

function batchOf({ world, random, report }: Context, cases: readonly Case[], templates: readonly Template[]): Batch {
  const texts = [...new Set([...cases.flatMap(({ asked }) => asked), ...templates.flat(2)])];
  const faces = facesAt(
    cases.map(({ text }) => text),
    world.fields,
    random,
  );
  return {
    question: { schema: world.schema.fields, faces: faces.asText, texts },
    judge: (answers) => {
      const byText = new Map(texts.map((text, index) => [text, answers[index]]));
      const bench = new Bench({ world, faces, report, lucene: (text) => byText.get(text) });
      for (const one of cases) bench.judge(one);
      for (const template of templates) bench.judgeTemplate(template);
    },
  };
}
