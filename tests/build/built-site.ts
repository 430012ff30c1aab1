import { load, type CheerioAPI } from 'cheerio';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { builds } from './astro-build.ts';
import { SITES } from './build-sites.ts';

export type SiteName = keyof typeof SITES;

export interface BuiltPage {
  /** Path in `dist/`, with `/`. */
  name: string;
  $: CheerioAPI;
}

export const folderOf = (site: SiteName) => join(builds, site, 'dist');

/** Every file of a built site, as paths in `dist/`. */
export function filesOf(site: SiteName): string[] {
  return readdirSync(folderOf(site), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folderOf(site), join(entry.parentPath, entry.name)).split(sep).join('/'));
}

export function readText(site: SiteName, file: string): string {
  return readFileSync(join(folderOf(site), file), 'utf8');
}

export function readBytes(site: SiteName, file: string): Buffer {
  return readFileSync(join(folderOf(site), file));
}

export function pageOf(site: SiteName, name: string): BuiltPage {
  return { name, $: load(readText(site, name)) };
}

export function pagesOf(site: SiteName): BuiltPage[] {
  return filesOf(site)
    .filter((file) => file.endsWith('.html'))
    .map((file) => pageOf(site, file));
}

/** The values of an attribute, in the order of the page. */
export function attributesOf({ $ }: BuiltPage, selector: string, attribute: string): string[] {
  return $(selector)
    .toArray()
    .flatMap((element) => $(element).attr(attribute) ?? []);
}
