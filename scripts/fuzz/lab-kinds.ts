import type { Kind } from './change.ts';
import { inData } from './json-kinds.ts';
import type { JsonPlace } from './json-places.ts';

const REPORT = /^lab\/lab\.json$/;
const EXAMPLES = /^gallery\/lab\/.*\.json$/;

/** A reading of a map or of a probe, or a patch of the region or of the truth. */
const isReading = ({ path }: JsonPlace) =>
  /^(?:share|shareWithRivals|entropy|recall|isHit|truth)$/.test(String(path.at(-1))) || path[0] === 'region';

/** As far from what it was as a reader would see. */
function otherReading({ value }: JsonPlace): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'string') return value.replace(/^./, (digit) => (digit === '1' ? '2' : '1'));
  return Number(value) > 0.5 ? Number(value) - 0.1 : Number(value) + 0.1;
}

/** What nobody measured, in the files that the lab writes: what follows from the rest of its file. */
export const labKinds: readonly Kind[] = [
  {
    name: 'a number of the lab that the others do not give',
    make: inData(
      (place) => place.set(Number.isInteger(place.value) ? Number(place.value) + 1 : Number(place.value) * 1.01),
      ({ path, value }) => typeof value === 'number' && value !== 0 && /^(?:spreads|tests)$/.test(String(path[0])),
      REPORT,
    ),
  },
  {
    name: 'a reading of the lab that its picture does not give',
    make: inData((place) => place.set(otherReading(place)), isReading, EXAMPLES),
  },
  {
    name: 'a seed of the lab twice',
    make: inData(
      (place) => (place.value as unknown[]).push((place.value as unknown[])[0]),
      ({ path }) => path.at(-1) === 'seeds',
      /^lab\/.*\.json$/,
    ),
  },
];
