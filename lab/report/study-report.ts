import { join } from 'node:path';
import { labStudySchema } from '../../src/schemas/lab.ts';
import { resultSchema } from '../../src/schemas/result.ts';
import type { Context } from '../run/context.ts';
import { settingsHash, writeWhole } from '../run/store.ts';
import { settingsOf, type Study } from '../settings.ts';
import { doseFiles } from './dose-files.ts';
import { formatted, provenance, type ReportOptions } from './provenance.ts';
import { evenFiles, wordingFiles } from './wording-files.ts';

const STUDY_FILES = { wordings: wordingFiles, even: evenFiles, dose: doseFiles };

/** Writes the results of a study beside the main one, and where they come from; returns the files' names. */
export function writeStudy(
  { settings, store }: Context,
  study: Exclude<Study, 'main'>,
  options: ReportOptions,
): string[] {
  const results = Object.entries(STUDY_FILES[study](settings, store));
  const origin = provenance(settings[study].seeds, settingsHash(settingsOf(study, settings)), options);
  const files = [
    ...results.map(([id, result]) => ({ name: `results/${id}.json`, value: resultSchema.parse(result) })),
    { name: `lab/${study}.json`, value: labStudySchema.parse(origin) },
  ];
  for (const { name, value } of files) writeWhole(join(options.content, name), formatted(value));
  return files.map(({ name }) => name);
}
