/** A place in JSON: its way from the top, what stands there, and how to put something else there or take it away. */
export interface JsonPlace {
  path: readonly (string | number)[];
  value: unknown;
  set(value: unknown): void;
  remove(): void;
}

/** Every place in the data but its top. */
export function placesIn(data: unknown, path: readonly (string | number)[] = []): JsonPlace[] {
  if (Array.isArray(data)) {
    return data.flatMap((value: unknown, index) => [
      {
        path: [...path, index],
        value,
        set: (other) => void (data[index] = other),
        remove: () => void data.splice(index, 1),
      },
      ...placesIn(value, [...path, index]),
    ]);
  }
  if (typeof data !== 'object' || data === null) return [];
  const record = data as Record<string, unknown>;
  return Object.entries(record).flatMap(([key, value]) => [
    {
      path: [...path, key],
      value,
      set: (other: unknown) => void (record[key] = other),
      remove: () => void Reflect.deleteProperty(record, key),
    },
    ...placesIn(value, [...path, key]),
  ]);
}
