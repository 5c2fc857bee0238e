// The scenarios on disk, as texts and as data.
import { parse } from 'yaml';
import { scenarioFiles, type ScenarioFile } from '../../part/planbutton.ts';
import type { Known } from './draft.ts';

export interface Library { files: ScenarioFile[]; known: Map<string, Known>; of: (id: string) => ScenarioFile | undefined }

export async function library(): Promise<Library> {
  const files = await scenarioFiles();
  const known = new Map<string, Known>();
  for (const file of files) {
    // A file that cannot be read is still listed; the server says what is wrong with it when it is run.
    try {
      if (file.yaml) known.set(file.id, parse(file.yaml) as Known);
    } catch (error) {
      console.info(file.id, error);
    }
  }
  return { files, known, of: (id) => files.find((file) => file.id === id) };
}
