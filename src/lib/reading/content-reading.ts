import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'astro/zod';
import { checkContent } from '../../schemas/check-content.ts';
import { idSchema } from '../../schemas/common.ts';
import { entriesTwice } from '../base/entries-twice.ts';
import { fieldOf, type Fault, type ToldFault } from '../base/content-fault.ts';
import { placeAt, placeOf, readJson, type JsonText, type Place } from '../base/json-text.ts';
import { folderFiles } from './folder-files.ts';

/** One file of a folder in which each file is an entry; the id is the name of the file. */
export interface Entry<Data> {
  id: string;
  data: Data;
}

/** What git writes around the two sides of a conflict; `=======` alone may underline a heading. */
const CONFLICT = /^(?:<{7}|>{7}|\|{7})(?: .*)?$/m;

/** Each file of JSON as it last was sound: while one writes, all are asked for again and again. */
const sound = new Map<string, { text: string; schema: z.ZodType; json: JsonText; data: unknown }>();

/** Reads files of one content folder, and notes what is wrong in them. */
export class ContentReading {
  readonly folder: string;
  readonly faults: ToldFault[] = [];
  /** All files, with `/` between folders, but for what systems and editors leave beside them. */
  readonly names: readonly string[];
  readonly #files = new Map<string, { text: string; json?: JsonText }>();

  constructor(folder: string) {
    this.folder = folder;
    const { names, faults } = folderFiles(folder);
    this.names = names;
    for (const { name, message } of faults) this.say(name, message);
  }

  /** Whether a file was asked for. */
  isRead(name: string): boolean {
    return this.#files.has(name);
  }

  /** The text of a file that was read; empty where it has none. */
  textOf(name: string): string {
    return this.#files.get(name)?.text ?? '';
  }

  /** What a file of JSON holds, which may not be sound; undefined where it is none. */
  written(name: string): unknown {
    const { json } = this.#files.get(name) ?? {};
    return json?.isBroken === false ? json.data : undefined;
  }

  /** Notes faults of a file that was read, each with its place, and with its field in words. */
  tell(name: string, faults: readonly Fault[]): void {
    const { text = '', json } = this.#files.get(name) ?? {};
    for (const { path, message } of faults) {
      const isSound = json && !json.isBroken;
      const field = fieldOf(path, isSound ? json.data : undefined);
      this.say(name, field ? `${field}: ${message}` : message, isSound ? placeOf(path, text, json.tree) : undefined);
    }
  }

  /** Notes a fault of a file as a whole, or at a place that is known. */
  say(name: string, message: string, place?: Place): void {
    this.faults.push({ file: join(this.folder, name), place, message });
  }

  /** The bytes of a file that is there. */
  bytes(name: string): Buffer {
    this.#files.set(name, { text: '' });
    return readFileSync(join(this.folder, name));
  }

  /** The first bytes of a file that is there, which may be a long video. */
  beginning(name: string, length: number): Buffer {
    this.#files.set(name, { text: '' });
    const file = openSync(join(this.folder, name), 'r');
    try {
      const bytes = Buffer.alloc(length);
      return bytes.subarray(0, readSync(file, bytes));
    } finally {
      closeSync(file);
    }
  }

  /** The text of a file that is there; undefined where it is not UTF-8, or holds what a merge left. */
  text(name: string): string | undefined {
    // Line ends of Windows mean what others do.
    const text = utf8(this.bytes(name))?.replaceAll('\r\n', '\n');
    if (text === undefined) {
      this.say(name, 'It holds bytes that are not UTF-8. Save it as UTF-8.');
      return undefined;
    }
    this.#files.set(name, { text });
    const conflict = CONFLICT.exec(text);
    if (!conflict) return text;
    this.say(name, `A merge left "${conflict[0]}". Keep one of the two sides.`, placeAt(text, conflict.index));
    return undefined;
  }

  /** The data of a file that stands alone: of a list that is not there, none; undefined where it is not sound, or not there. */
  file<Schema extends z.ZodType>(kind: {
    file: string;
    schema: Schema;
    isNeeded: boolean;
    isList?: true;
  }): z.output<Schema> | undefined {
    if (this.names.includes(kind.file)) return this.#data(kind.schema, kind.file);
    if (kind.isNeeded) this.say(kind.file, 'This file is not there, and no site can be made without it.');
    return kind.isList && ([] as z.output<Schema>);
  }

  /** The sound entries of a folder in the order of their ids. */
  entries<Schema extends z.ZodType>({ folder, schema }: { folder: string; schema: Schema }) {
    return this.namesIn(folder, '.json').flatMap(({ name, id }): Entry<z.output<Schema>>[] => {
      const data = this.#data(schema, name);
      return data === undefined ? [] : [{ id, data }];
    });
  }

  /** Files with this ending in a folder, not in those inside it, by id; names that are no ids are told and left out. */
  namesIn(folder: string, ending: string): { name: string; id: string }[] {
    return this.names
      .map((name) => ({ name, id: basename(name, ending) }))
      .filter(({ name, id }) => name === `${folder}/${id}${ending}`)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .filter(({ name, id }) => {
        const { error } = idSchema.safeParse(id);
        if (!error) return true;
        if (this.isRead(name)) return false;
        this.#files.set(name, { text: '' });
        this.say(name, `The name of the file is an id. ${error.issues[0]?.message ?? ''}`);
        return false;
      });
  }

  #data<Schema extends z.ZodType>(schema: Schema, name: string): z.output<Schema> | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const file = join(this.folder, name);
    const known = sound.get(file);
    const isKnown = known?.text === text && known.schema === schema;
    const json = isKnown ? known.json : readJson(text);
    this.#files.set(name, { text, json });
    if (isKnown) return known.data as z.output<Schema>;
    if (json.isBroken) {
      this.say(name, json.reason, json.place);
      return undefined;
    }
    const lost = json.lost.map(({ path, written, read }) => ({
      path,
      message: `${written} is a number that programs do not hold: they read ${read}.`,
    }));
    this.tell(name, lost);
    if (lost.length) return undefined;
    const checked = checkContent(schema, json.data);
    const twice = json.twice.map((path) => ({ path, message: 'This key is there twice. Delete one of the two.' }));
    this.tell(name, [...twice, ...(checked.success ? [] : checked.issues)]);
    if (!checked.success || twice.length) return undefined;
    const again = entriesTwice(json.data);
    this.tell(
      name,
      again.map((path) => ({
        path,
        message: 'Its list has the same entry already. Delete one of the two, or change it.',
      })),
    );
    if (again.length) return undefined;
    sound.set(file, { text, schema, json, data: checked.data });
    return checked.data;
  }
}

/** The text of bytes in UTF-8 without its byte order mark; undefined where they are none. */
function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
