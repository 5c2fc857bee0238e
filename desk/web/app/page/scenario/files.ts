// The scenarios on disk: all by name, and of those a draft builds on the files, too.
import { parse } from 'yaml';
import { scenarioFile, scenarioFiles, type ScenarioFile } from '../../part/planbutton.ts';
import type { Known } from './draft.ts';

export interface Library { files: ScenarioFile[]; known: Map<string, Known>; of: (id: string) => ScenarioFile | undefined }

/** Longer chains of scenarios that extend each other the server refuses, too. */
const DEEPEST = 8;

/** Reads the list, and the files of a scenario and of those it extends. */
export async function library(id: string | undefined): Promise<Library> {
  const files = [...await scenarioFiles()];
  const known = new Map<string, Known>();
  let next = id;
  for (let depth = 0; next && depth < DEEPEST && !known.has(next); depth++) {
    const at = files.findIndex((file) => file.id === next);
    if (at < 0) break;
    const file = await scenarioFile(next);
    files[at] = { ...files[at]!, ...file };
    const read = parse(file.yaml ?? '') as Known;
    known.set(next, read);
    next = read.extends;
  }
  return { files, known, of: (asked) => files.find((file) => file.id === asked) };
}
