import type { z } from 'astro/zod';
import { measuresSchema } from '../../schemas/measure.ts';
import { methodsSchema } from '../../schemas/method.ts';
import { memberOf } from '../../schemas/schema-at.ts';
import { siteSchema } from '../../schemas/site.ts';
import type { Known } from '../numbers/result-faults.ts';
import { CONTENT_FILES } from '../reading/content-files.ts';
import type { ReadContent } from '../reading/content-folder.ts';

/** The entries of a list that are sound, and whether another of this name is there. */
interface Parts<Item> {
  sound: readonly Item[];
  isTold: (id: string) => boolean;
}

/** The list as it was read where it is sound; otherwise what of its file is. */
function partsOf<Item extends { id: string }>(
  read: readonly Item[] | undefined,
  written: unknown,
  list: z.ZodType<Item[]> & { element: z.ZodType<Item> },
): Parts<Item> {
  if (read) return { sound: read, isTold: () => false };
  if (!Array.isArray(written)) return { sound: [], isTold: () => true };
  // What a mean is made of decides its values; whatever else is wrong among entries, each has its own.
  const means = list.safeParse(written).error?.issues.filter(({ path }) => path[1] === 'meanOf') ?? [];
  const sound = written.flatMap((entry: unknown, index) =>
    means.some(({ path }) => path[0] === index) ? [] : (list.element.safeParse(entry).data ?? []),
  );
  const ids = written.map((entry: unknown) => memberOf(entry, 'id'));
  // Where an entry has no id, or that of another, it may be any.
  const isAny = ids.some((id, index) => typeof id !== 'string' || ids.indexOf(id) < index);
  return { sound, isTold: (id) => !sound.some((one) => one.id === id) && (isAny || ids.includes(id)) };
}

/**
 * What results, charts and prose name: of files with a fault, too, as far as they are sound. So a fault in one entry hides
 * none of those elsewhere, and what only that entry lacks is told once.
 */
export function soundParts({ reading, content }: ReadContent) {
  const { site: siteFile, measures: measuresFile, methods: methodsFile } = CONTENT_FILES;
  const { works, gap } = siteSchema.shape;
  const site = content.site ?? reading.written(siteFile.file);
  const measures = partsOf(content.measures, reading.written(measuresFile.file), measuresSchema);
  const methods = partsOf(content.methods, reading.written(methodsFile.file), methodsSchema);
  const sources = partsOf(content.site?.works, site && (memberOf(site, 'works') ?? []), works.unwrap());
  const usual = gap.safeParse(memberOf(site, 'gap'));
  const known: Known = {
    measures: byId(measures.sound),
    methods: byId(methods.sound),
    works: sources.sound,
  };
  const isTold = {
    measure: measures.isTold,
    method: methods.isTold,
    work: sources.isTold,
    // That which prose means where it names none.
    gap: (id: string) => id === (usual.data ?? []).join('-') && (!site || !usual.success),
  };
  return { known, isTold, gap: usual.data };
}

export const byId = <Item extends { id: string }>(items: readonly Item[]) =>
  new Map(items.map((item) => [item.id, item]));
