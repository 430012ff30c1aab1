/** Measures text in px, and gives its outline where a drawing must not depend on installed fonts. */
export interface TextMetrics2D {
  width: (text: string, weight: number, size: number) => number;
  /** Distance from the middle of the em box down to the baseline, in em. */
  middleToBaseline: number;
  /** Path data of the text with its baseline starting at (0, 0); y points down. */
  outline?: (text: string, weight: number, size: number) => string;
}

type Matrix = [a: number, b: number, c: number, d: number, e: number, f: number];

interface State {
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
  font: string;
  textAlign: CanvasTextAlign;
  textBaseline: CanvasTextBaseline;
  dash: number[];
  matrix: Matrix;
}

const START: State = {
  fillStyle: '#000',
  strokeStyle: '#000',
  lineWidth: 1,
  font: '400 10px sans-serif',
  textAlign: 'start',
  textBaseline: 'alphabetic',
  dash: [],
  matrix: [1, 0, 0, 1, 0, 0],
};
const ANCHORS: Partial<Record<CanvasTextAlign, string>> = { center: 'middle', right: 'end', end: 'end' };

const short = (value: number) => String(Math.round(value * 10) / 10 + 0);
const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * The part of the canvas drawing context that Chart.js uses for lines, bars, points and axes, writing SVG elements
 * instead of pixels. Colours pass through as they are, so `var(--name)` works. Clipping is ignored: the charts draw
 * nothing outside their area.
 */
export class SvgContext {
  readonly #metrics: TextMetrics2D;
  #state: State = { ...START };
  readonly #saved: State[] = [];
  readonly #elements: string[] = [];
  #path = '';
  /** Path of the last fill, so that a stroke of the same path joins its element. */
  #filledPath: string | null = null;

  constructor(metrics: TextMetrics2D) {
    this.#metrics = metrics;
  }

  /** The elements drawn so far. */
  toString(): string {
    return this.#elements.join('');
  }

  get fillStyle(): string {
    return this.#state.fillStyle;
  }
  set fillStyle(value: string) {
    this.#state.fillStyle = value;
  }
  get strokeStyle(): string {
    return this.#state.strokeStyle;
  }
  set strokeStyle(value: string) {
    this.#state.strokeStyle = value;
  }
  get lineWidth(): number {
    return this.#state.lineWidth;
  }
  set lineWidth(value: number) {
    this.#state.lineWidth = value;
  }
  get font(): string {
    return this.#state.font;
  }
  set font(value: string) {
    this.#state.font = value;
  }
  get textAlign(): CanvasTextAlign {
    return this.#state.textAlign;
  }
  set textAlign(value: CanvasTextAlign) {
    this.#state.textAlign = value;
  }
  get textBaseline(): CanvasTextBaseline {
    return this.#state.textBaseline;
  }
  set textBaseline(value: CanvasTextBaseline) {
    this.#state.textBaseline = value;
  }

  save(): void {
    this.#saved.push({ ...this.#state });
  }
  restore(): void {
    this.#state = this.#saved.pop() ?? { ...START };
  }
  setLineDash(dash: number[]): void {
    this.#state.dash = dash;
  }
  getLineDash(): number[] {
    return this.#state.dash;
  }
  clip(): void {
    /* Charts draw nothing outside their area. */
  }
  clearRect(): void {
    /* Each drawing starts from an empty picture. */
  }

  setTransform(...matrix: Matrix): void {
    this.#state.matrix = matrix;
  }
  resetTransform(): void {
    this.#state.matrix = START.matrix;
  }
  translate(x: number, y: number): void {
    this.#multiply([1, 0, 0, 1, x, y]);
  }
  rotate(angle: number): void {
    this.#multiply([Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0]);
  }

  #multiply([a2, b2, c2, d2, e2, f2]: Matrix): void {
    const [a, b, c, d, e, f] = this.#state.matrix;
    this.#state.matrix = [
      a * a2 + c * b2,
      b * a2 + d * b2,
      a * c2 + c * d2,
      b * c2 + d * d2,
      a * e2 + c * f2 + e,
      b * e2 + d * f2 + f,
    ];
  }

  #point(x: number, y: number): string {
    const [a, b, c, d, e, f] = this.#state.matrix;
    return `${short(a * x + c * y + e)} ${short(b * x + d * y + f)}`;
  }

  beginPath(): void {
    this.#path = '';
    this.#filledPath = null;
  }
  moveTo(x: number, y: number): void {
    this.#path += `M${this.#point(x, y)}`;
  }
  lineTo(x: number, y: number): void {
    this.#path += `${this.#path ? 'L' : 'M'}${this.#point(x, y)}`;
  }
  closePath(): void {
    this.#path += 'Z';
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.#path += `M${this.#point(x, y)}L${this.#point(x + width, y)}L${this.#point(x + width, y + height)}L${this.#point(x, y + height)}Z`;
  }
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.#path += `C${this.#point(x1, y1)} ${this.#point(x2, y2)} ${this.#point(x, y)}`;
  }
  arc(x: number, y: number, radius: number, start: number, end: number): void {
    const at = (angle: number) => this.#point(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
    const half = `A${short(radius)} ${short(radius)} 0 `;
    const isWhole = end - start >= 2 * Math.PI - 1e-6;
    const isLarge = end - start > Math.PI ? 1 : 0;
    this.#path += `${this.#path ? 'L' : 'M'}${at(start)}`;
    this.#path += isWhole
      ? `${half}1 1 ${at(start + Math.PI)}${half}1 1 ${at(start)}`
      : `${half}${isLarge} 1 ${at(end)}`;
  }

  fill(rule?: CanvasFillRule): void {
    if (!this.#path) return;
    const evenOdd = rule === 'evenodd' ? ' fill-rule="evenodd"' : '';
    this.#elements.push(`<path d="${this.#path}" fill="${this.#state.fillStyle}"${evenOdd}/>`);
    this.#filledPath = this.#path;
  }

  stroke(): void {
    if (!this.#path || this.#state.lineWidth === 0) return;
    const { strokeStyle, lineWidth, dash } = this.#state;
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
    const weight = Number(
      /\b([1-9]00)\b/.exec(this.#state.font)?.[1] ?? (this.#state.font.includes('bold') ? 700 : 400),
    );
    return { weight, size: Number(/([\d.]+)px/.exec(this.#state.font)?.[1] ?? 10) };
  }

  measureText(text: string): { width: number } {
    const { weight, size } = this.#fontParts();
    return { width: this.#metrics.width(text, weight, size) };
  }

  fillText(text: string, x: number, y: number): void {
    if (!text.trim()) return;
    const { weight, size } = this.#fontParts();
    const { textAlign, textBaseline, fillStyle } = this.#state;
    const down = {
      middle: this.#metrics.middleToBaseline,
      top: 0.5 + this.#metrics.middleToBaseline,
      bottom: this.#metrics.middleToBaseline - 0.5,
    };
    const baseline = y + (down[textBaseline as keyof typeof down] ?? 0) * size;
    const [a, b] = this.#state.matrix;
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
      `<text ${place} fill="${fillStyle}"${size === 11 ? '' : ` font-size="${size}"`}${weight === 400 ? '' : ` font-weight="${weight}"`}${anchor ? ` text-anchor="${anchor}"` : ''}>${escape(text)}</text>`,
    );
  }
}
