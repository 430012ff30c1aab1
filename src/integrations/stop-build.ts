/** Ends a build with what an author has to mend, and nothing else: around an error that is thrown, Astro tells of its hooks. */
export function stopBuild(reason: string): never {
  console.error(reason);
  process.exit(1);
}
