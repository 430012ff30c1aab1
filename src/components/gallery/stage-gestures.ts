import { panBy, WHOLE, zoomBy, type Zoom } from './zoom-pan.ts';

interface Point {
  x: number;
  y: number;
}

/** What gestures on a stage read and change. Points are shares of the frame (`.view`) that they lie in. */
export interface Stage {
  zoom: () => Zoom;
  onZoom: (zoom: Zoom) => void;
  /** The pointer is over a point, or over no frame any more. */
  onPoint: (point: Point | undefined) => void;
  /** What a drag that begins here moves, if not the picture. */
  grab: (point: Point) => ((point: Point) => void) | undefined;
}

const STEP = 1.5;
/** How far an arrow key moves, in shares of the frame. */
const NUDGE = 0.1;

/** Wheel, pinch, drag and keys on the frames of a stage, as one shared zoom. */
export function listen(element: HTMLElement, stage: Stage, signal: AbortSignal): void {
  const drag = new Drag(element, stage);
  element.addEventListener('wheel', (event) => wheel(event, element, stage), { signal, passive: false });
  element.addEventListener('pointerdown', (event) => drag.begin(event), { signal });
  element.addEventListener('pointermove', (event) => drag.move(event), { signal });
  element.addEventListener('pointerup', (event) => drag.end(event), { signal });
  element.addEventListener('pointercancel', (event) => drag.end(event), { signal });
  element.addEventListener('pointerleave', () => stage.onPoint(undefined), { signal });
  element.addEventListener('keydown', (event) => press(event, element, stage), { signal });
}

function wheel(event: WheelEvent, element: HTMLElement, stage: Stage): void {
  const frame = frameOf(event);
  // A wheel that merely passes scrolls the page.
  const isMeant = event.ctrlKey || element.contains(document.activeElement);
  if (!frame || !isMeant) return;
  event.preventDefault();
  stage.onZoom(zoomBy(stage.zoom(), Math.exp(-event.deltaY / (event.ctrlKey ? 100 : 400)), shareOf(event, frame)));
}

function press(event: KeyboardEvent, element: HTMLElement, stage: Stage): void {
  const isOther = event.target !== element || event.ctrlKey || event.metaKey || event.altKey;
  const next = isOther ? undefined : zoomAfterKey(stage.zoom(), event.key);
  if (!next) return;
  event.preventDefault();
  stage.onZoom(next);
}

/** What a key makes of a zoom; undefined where it has no meaning, as arrows have none over a whole picture. */
export function zoomAfterKey(zoom: Zoom, key: string): Zoom | undefined {
  const middle = { x: 0.5, y: 0.5 };
  if (key === '+' || key === '=') return zoomBy(zoom, STEP, middle);
  if (key === '-') return zoomBy(zoom, 1 / STEP, middle);
  if (key === '0') return WHOLE;
  if (zoom.factor === 1) return undefined;
  const steps: Record<string, [number, number]> = {
    ArrowLeft: [NUDGE, 0],
    ArrowRight: [-NUDGE, 0],
    ArrowUp: [0, NUDGE],
    ArrowDown: [0, -NUDGE],
  };
  const step = steps[key];
  return step && panBy(zoom, ...step);
}

/** One finger or the mouse moves the picture or what it grabbed; two fingers zoom. */
class Drag {
  readonly #element: HTMLElement;
  readonly #stage: Stage;
  /** Where each finger is, in shares of the frame in which the first one came down. */
  readonly #fingers = new Map<number, Point>();
  #frame: Element | null = null;
  #grabbed: ((point: Point) => void) | undefined;

  constructor(element: HTMLElement, stage: Stage) {
    this.#element = element;
    this.#stage = stage;
  }

  begin(event: PointerEvent): void {
    const frame = frameOf(event);
    if (!frame || event.button !== 0) return;
    if (!this.#fingers.size) this.#frame = frame;
    const at = shareOf(event, this.#frame ?? frame);
    this.#fingers.set(event.pointerId, at);
    // A finger never hovers.
    this.#stage.onPoint(at);
    this.#grabbed = this.#fingers.size === 1 ? this.#stage.grab(at) : undefined;
    this.#grabbed?.(at);
    // Otherwise the finger is left to scrolling.
    const isHeld = this.#grabbed || this.#stage.zoom().factor > 1 || this.#fingers.size > 1;
    if (isHeld) this.#element.setPointerCapture(event.pointerId);
  }

  move(event: PointerEvent): void {
    const before = this.#fingers.get(event.pointerId);
    const frame = before ? this.#frame : frameOf(event);
    const now = frame ? shareOf(event, frame) : undefined;
    this.#stage.onPoint(now);
    if (!before || !now) return;
    const other = [...this.#fingers].find(([id]) => id !== event.pointerId)?.[1];
    this.#fingers.set(event.pointerId, now);
    if (this.#grabbed) {
      this.#grabbed(now);
    } else if (other) {
      const ratio = distance(now, other) / Math.max(0.01, distance(before, other));
      const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
      this.#stage.onZoom(zoomBy(this.#stage.zoom(), ratio, middle));
    } else {
      this.#stage.onZoom(panBy(this.#stage.zoom(), now.x - before.x, now.y - before.y));
    }
  }

  end({ pointerId }: PointerEvent): void {
    this.#fingers.delete(pointerId);
    this.#grabbed = undefined;
  }
}

function frameOf({ target }: Event): Element | null {
  return (target as Element).closest('.view');
}

function shareOf(event: MouseEvent, frame: Element): Point {
  const { x, y, width, height } = frame.getBoundingClientRect();
  return { x: (event.clientX - x) / width, y: (event.clientY - y) / height };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
