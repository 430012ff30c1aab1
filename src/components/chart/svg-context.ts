import { FONT_SIZE } from '../../lib/charts/drawing/canvas-marks.ts';
import { apply, IDENTITY, multiply, rotation, type Matrix } from './matrix.ts';

/** Measures text in px, and gives its outline where a drawing must not depend on installed fonts. */
export interface TextMetrics2D {
  width: (text: string, weight: number, size: number) => number;
  /** Distance from the middle of the em box down to the baseline, in em. */
  middleToBaseline: number;
  /** Path data of the text with its baseline starting at (0, 0); y points down. */
  outline?: (text: string, weight: number, size: number) => string;
}

const STYLES = ['fillStyle', 'strokeStyle', 'globalAlpha', 'lineWidth', 'font', 'textAlign', 'textBaseline'] as const;
type Style = Pick<SvgContext, (typeof STYLES)[number]>;

const ANCHORS: Partial<Record<CanvasTextAlign, string>> = { center: 'middle', right: 'end', end: 'end' };

const tenth = (value: number) => Math.round(value * 10) / 10;
const short = (value: number) => String(tenth(value) + 0);
const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * The part of the canvas drawing context that Chart.js uses for lines, points and axes, writing SVG elements
 * instead of pixels. Colors pass through as they are, so `var(--name)` works. Clipping is ignored: the charts draw
 * nothing outside their area.
 */
export class SvgContext {
  fillStyle = '#000';
  strokeStyle = '#000';
  /** Of what is filled. */
  globalAlpha = 1;
  lineWidth = 1;
  font = '400 10px sans-serif';
  textAlign: CanvasTextAlign = 'start';
  textBaseline: CanvasTextBaseline = 'alphabetic';

  readonly #metrics: TextMetrics2D;
  readonly #saved: { style: Style; dash: number[]; matrix: Matrix }[] = [];
  readonly #elements: string[] = [];
  #dash: number[] = [];
  #matrix: Matrix = IDENTITY;
  #path = '';
  /** Where the path is, and where it began. */
  #at = { x: 0, y: 0 };
  #start = { x: 0, y: 0 };
  /** Path of the last fill, so that a stroke of the same path joins its element. */
  #filledPath: string | null = null;

  constructor(metrics: TextMetrics2D) {
    this.#metrics = metrics;
  }

  /** This context as Chart.js and what draws for it take it: it has all that they call. */
  get pen(): CanvasRenderingContext2D {
    return this as unknown as CanvasRenderingContext2D;
  }

  /** The elements drawn so far. */
  toString(): string {
    return this.#elements.join('');
  }

  save(): void {
    const style = Object.fromEntries(STYLES.map((key) => [key, this[key]])) as unknown as Style;
    this.#saved.push({ style, dash: this.#dash, matrix: this.#matrix });
  }

  restore(): void {
    const saved = this.#saved.pop();
    if (!saved) return;
    Object.assign(this, saved.style);
    this.#dash = saved.dash;
    this.#matrix = saved.matrix;
  }

  setLineDash(dash: number[]): void {
    this.#dash = dash;
  }

  getLineDash(): number[] {
    return this.#dash;
  }

  clip(): void {
    // Charts draw nothing outside their area.
  }

  clearRect(): void {
    // Each drawing starts from an empty picture.
  }

  setTransform(...matrix: Matrix): void {
    this.#matrix = matrix;
  }

  resetTransform(): void {
    this.#matrix = IDENTITY;
  }

  translate(x: number, y: number): void {
    this.#matrix = multiply(this.#matrix, [1, 0, 0, 1, x, y]);
  }

  rotate(angle: number): void {
    this.#matrix = multiply(this.#matrix, rotation(angle));
  }

  #point(x: number, y: number): string {
    const place = apply(this.#matrix, x, y);
    return `${short(place.x)} ${short(place.y)}`;
  }

  /** The way from where the path is; marks that look alike are written alike, and pages full of them pack well. */
  #way(x: number, y: number): string {
    const { x: right, y: down } = apply(this.#matrix, x, y);
    return `${short(tenth(right) - this.#at.x)} ${short(tenth(down) - this.#at.y)}`;
  }
  #step(x: number, y: number): string {
    const way = this.#way(x, y);
    const place = apply(this.#matrix, x, y);
    this.#at = { x: tenth(place.x), y: tenth(place.y) };
    return way;
  }

  beginPath(): void {
    this.#path = '';
    this.#filledPath = null;
  }
  moveTo(x: number, y: number): void {
    this.#path += `M${this.#point(x, y)}`;
    this.#step(x, y);
    this.#start = this.#at;
  }
  lineTo(x: number, y: number): void {
    if (this.#path) this.#path += `l${this.#step(x, y)}`;
    else this.moveTo(x, y);
  }
  closePath(): void {
    this.#path += 'Z';
    this.#at = this.#start;
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.moveTo(x, y);
    this.lineTo(x + width, y);
    this.lineTo(x + width, y + height);
    this.lineTo(x, y + height);
    this.closePath();
  }
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.#path += `c${this.#way(x1, y1)} ${this.#way(x2, y2)} ${this.#step(x, y)}`;
  }
  arc(x: number, y: number, radius: number, start: number, end: number): void {
    const place = (angle: number) => [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
    const half = `a${short(radius)} ${short(radius)} 0 `;
    const isWhole = end - start >= 2 * Math.PI - 1e-6;
    const isLarge = end - start > Math.PI ? 1 : 0;
    this.lineTo(...place(start));
    this.#path += isWhole
      ? `${half}1 1 ${this.#step(...place(start + Math.PI))}${half}1 1 ${this.#step(...place(start))}`
      : `${half}${isLarge} 1 ${this.#step(...place(end))}`;
  }

  fill(rule?: CanvasFillRule): void {
    if (!this.#path) return;
    const evenOdd = rule === 'evenodd' ? ' fill-rule="evenodd"' : '';
    const opacity = this.globalAlpha === 1 ? '' : ` fill-opacity="${this.globalAlpha}"`;
    this.#elements.push(`<path d="${this.#path}"${opacity} fill="${this.fillStyle}"${evenOdd}/>`);
    this.#filledPath = this.#path;
  }

  stroke(): void {
    if (!this.#path || this.lineWidth === 0) return;
    const { strokeStyle, lineWidth } = this;
    const dash = this.#dash;
    const dashes = dash.length ? ` stroke-dasharray="${dash.join(' ')}"` : '';
    const stroke = ` stroke="${strokeStyle}"${lineWidth === 1 ? '' : ` stroke-width="${lineWidth}"`}${dashes}`;
    const filled = this.#filledPath === this.#path ? this.#elements.pop() : undefined;
    this.#elements.push(
      filled ? filled.replace('/>', `${stroke}/>`) : `<path d="${this.#path}" fill="none"${stroke}/>`,
    );
    this.#filledPath = null;
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.beginPath();
    this.rect(x, y, width, height);
    this.fill();
    this.beginPath();
  }

  #fontParts(): { weight: number; size: number } {
    const weight = Number(/\b([1-9]00)\b/.exec(this.font)?.[1] ?? (this.font.includes('bold') ? 700 : 400));
    return { weight, size: Number(/([\d.]+)px/.exec(this.font)?.[1] ?? 10) };
  }

  measureText(text: string): { width: number } {
    const { weight, size } = this.#fontParts();
    return { width: this.#metrics.width(text, weight, size) };
  }

  fillText(text: string, x: number, y: number): void {
    if (!text.trim()) return;
    const { weight, size } = this.#fontParts();
    const { textAlign, textBaseline, fillStyle } = this;
    const down = {
      middle: this.#metrics.middleToBaseline,
      top: 0.5 + this.#metrics.middleToBaseline,
      bottom: this.#metrics.middleToBaseline - 0.5,
    };
    const baseline = y + (down[textBaseline as keyof typeof down] ?? 0) * size;
    const [a, b] = this.#matrix;
    const turn = Math.abs(b) > 1e-6 ? ` rotate(${short((Math.atan2(b, a) * 180) / Math.PI)})` : '';
    if (this.#metrics.outline) {
      const width = this.#metrics.width(text, weight, size);
      const left = x - (textAlign === 'center' ? width / 2 : ANCHORS[textAlign] === 'end' ? width : 0);
      const d = this.#metrics.outline(text, weight, size);
      this.#elements.push(
        `<path transform="translate(${this.#point(left, baseline)})${turn}" d="${d}" fill="${fillStyle}"/>`,
      );
      return;
    }
    const [px, py] = this.#point(x, baseline).split(' ');
    const place = turn ? `transform="translate(${px} ${py})${turn}"` : `x="${px}" y="${py}"`;
    const anchor = ANCHORS[textAlign];
    this.#elements.push(
      `<text ${place} fill="${fillStyle}"${size === FONT_SIZE ? '' : ` font-size="${size}"`}${weight === 400 ? '' : ` font-weight="${weight}"`}${anchor ? ` text-anchor="${anchor}"` : ''}>${escape(text)}</text>`,
    );
  }
}
