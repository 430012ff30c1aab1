import { BUILD_MANIFEST } from './build-manifest.ts';
import { BuiltSite } from './built-site.ts';
import { findFaults } from './site-faults.ts';
import { stopBuild } from './stop-build.ts';

/** Stops the build where a link, an anchor, an id or a formula of the built pages is broken. */
export async function siteCheck(site: BuiltSite): Promise<string> {
  // Written later, by the last step.
  const files = new Set([...site.files, BUILD_MANIFEST]);
  const faults = findFaults(site, files);
  if (faults.length)
    stopBuild(`The built pages have ${faults.length} fault${faults.length > 1 ? 's' : ''}:\n${faults.join('\n')}`);
  return `${site.pages.size} pages: links, anchors, ids and formulas are sound`;
}
