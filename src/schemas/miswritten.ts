/** Letters that only look like those of the Latin script. */
const LOOK_ALIKE = String.raw`[\p{Script=Cyrillic}ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο]`;

/**
 * What readers see as one thing and searches as another: a word with letters of two scripts, and letters that are one sign
 * or a bold or slanted sign of their own, as files of PDF have them.
 */
const MISREAD = new RegExp(
  String.raw`[\p{L}\p{M}]*(?:\p{Script=Latin}${LOOK_ALIKE}|${LOOK_ALIKE}\p{Script=Latin})[\p{L}\p{M}]*|[\uFB00-\uFB06]|[\u{1D400}-\u{1D7FF}]+`,
  'gu',
);

/** What stands where something is still to be written. */
const UNWRITTEN = /(?<![\w-])(?:TODO|FIXME|TBD|X{4,})(?![\w-])|[Ll]orem ipsum/g;

/** A word with a space between it and the sign of a sentence that belongs to it. */
const SPACE_BEFORE_SIGN = /(?<!\S)\S+ [,.](?=\s|$)/g;

/** What no text for readers holds, in prose or elsewhere, each with what is said behind it. */
export const MISWRITTEN: readonly (readonly [found: RegExp, cure: string])[] = [
  [MISREAD, 'holds letters that only look like those that are meant. Type it anew.'],
  [UNWRITTEN, 'stands where something is still to be written. Write it, or delete it.'],
  [SPACE_BEFORE_SIGN, 'has a space too many. Delete it.'],
];
