import type { Method } from '../../schemas/method.ts';

/** The methods by id. */
export type Methods = ReadonlyMap<string, Method>;

/** The method with this id; throws, naming the known ids, if there is none. */
export function requireMethod(methods: Methods, id: string): Method {
  const method = methods.get(id);
  if (!method)
    throw new Error(`No method "${id}" in content/methods.json. Known ids: ${[...methods.keys()].join(', ')}.`);
  return method;
}
