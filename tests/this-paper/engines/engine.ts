/** Keys by the names that `KeyboardEvent.key` has. */
export type Key = 'ArrowRight' | 'Enter' | 'Escape' | 'Home' | 'Tab';

/** What a reader's system may ask for. */
export interface Wishes {
  isDark?: boolean;
  hasReducedMotion?: boolean;
  hasForcedColors?: boolean;
  isWithoutScripts?: boolean;
  hasTouch?: boolean;
}

/** A browser with one page, as the checks drive it. */
export interface Driver {
  /** Opens an address of the site, such as "/data/", and waits until it is loaded. */
  goto(path: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs a function in the page; arguments and value are JSON. */
  evaluate<Args extends readonly unknown[], Value>(
    act: (...args: Args) => Value,
    ...args: Args
  ): Promise<Awaited<Value>>;
  /** Clicks the middle of the first element that matches, after scrolling to it. */
  click(selector: string): Promise<void>;
  /** Touches the middle of the first element that matches, after scrolling to it, with one finger. */
  tap(selector: string): Promise<void>;
  press(key: Key): Promise<void>;
  /** Types letters where the focus is. */
  type(text: string): Promise<void>;
  /** Makes the page's part of the window this large, in CSS pixels, and waits until the page is as wide. */
  resize(width: number, height: number): Promise<void>;
  screenshot(): Promise<Uint8Array>;
  /** The page on paper, as a PDF. */
  print(): Promise<Uint8Array>;
  /** What went wrong since this was last asked: errors and warnings, files that did not load, breaches of the policy. */
  complaints(): Promise<string[]>;
  close(): Promise<void>;
}

/** What not every engine can be made to do here. */
export type Ability = keyof Wishes | 'print';

/** A browser engine, and how it is driven. */
export interface Engine {
  name: string;
  /** Why it cannot do something. */
  cannot: Partial<Record<Ability, string>>;
  /** Starts it for the site at an origin that tells what goes wrong in its pages. */
  launch(program: string, origin: string, wishes?: Wishes): Promise<Driver>;
}
