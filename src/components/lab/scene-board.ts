import type { Scene, SceneObject } from '../../../lab/scene/scene-schema.ts';
import { SCENE_SIZE } from '../../../lab/scene/scene-words.ts';
import { placedAt } from './live-state.ts';
import type { sceneElements } from './scene-elements.ts';

/** How far an arrow key moves an object, in scene units. */
const STEP = 3;
/** A finger that moves less, in CSS pixels, touches. */
const DRAG_PX = 5;
const ARROWS: Record<string, [number, number]> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

interface Listeners {
  /** A reader wants the scene so. */
  onChange: (scene: Scene) => void;
  /** Another object is selected. */
  onSelect: () => void;
  /** An object was touched and not moved. */
  onTouch: (object: number) => void;
}

/** A scene as a drawing whose objects can be dragged, or moved with the arrow keys while they have the focus. */
export class SceneBoard {
  readonly #svg: SVGSVGElement;
  readonly #listeners: Listeners;
  #scene: Scene | undefined;
  #selected = 0;
  #elements: typeof sceneElements | undefined;

  /** In place of the drawing that the element holds. */
  constructor(svg: SVGSVGElement, signal: AbortSignal, listeners: Listeners) {
    svg.setAttribute('role', 'group');
    svg.setAttribute('aria-label', 'Scene; each object can be dragged');
    this.#svg = svg;
    this.#listeners = listeners;
    svg.addEventListener('pointerdown', (event) => this.#grab(event), { signal });
    svg.addEventListener('click', (event) => this.#click(event), { signal });
    svg.addEventListener('keydown', (event) => this.#key(event), { signal });
    svg.addEventListener('focusin', (event) => this.#select(objectAt(event.target)), { signal });
  }

  get selected(): SceneObject {
    return this.#objects[this.#selected] as SceneObject;
  }

  /** What draws scenes; it comes when a reader stirs, and until then the drawing of the page stays. */
  drawWith(elements: typeof sceneElements): void {
    this.#elements = elements;
    if (this.#scene) this.show(this.#scene);
  }

  /** Shows a scene; objects that are there stay, and with them the focus. */
  show(scene: Scene): void {
    this.#scene = scene;
    this.#selected = Math.min(this.#selected, scene.objects.length - 1);
    const elements = this.#elements?.(scene);
    const draw = (object: number) => {
      if (elements) this.#group(object).replaceChildren(...(elements.get(object) ?? []));
    };
    draw(-1);
    for (const [at, { color, pattern, class: name }] of scene.objects.entries()) {
      const group = this.#group(at);
      group.setAttribute('tabindex', '0');
      group.setAttribute('role', 'button');
      group.setAttribute('aria-label', `${color} ${pattern} ${name}; arrow keys move it, Enter asks about it`);
      group.toggleAttribute('data-selected', at === this.#selected);
      draw(at);
    }
    for (const group of this.#svg.querySelectorAll('g')) {
      if (objectAt(group) >= scene.objects.length) group.remove();
    }
  }

  /** Changes the selected object. */
  change(values: Partial<SceneObject>): void {
    const objects = this.#objects.map((object, at) => (at === this.#selected ? { ...object, ...values } : object));
    if (this.#scene) this.#listeners.onChange({ ...this.#scene, objects });
  }

  get #objects(): SceneObject[] {
    return this.#scene?.objects ?? [];
  }

  /** The group of an object, made where there is none; that of -1 holds the background. */
  #group(object: number): SVGGElement {
    const known = this.#svg.querySelector<SVGGElement>(`[data-object="${object}"]`);
    if (known) return known;
    const group = document.createElementNS(this.#svg.namespaceURI, 'g') as SVGGElement;
    group.setAttribute('data-object', String(object));
    this.#svg.append(group);
    return group;
  }

  #select(object: number): void {
    if (object < 0 || object === this.#selected) return;
    this.#selected = object;
    for (const group of this.#svg.querySelectorAll('g')) {
      group.toggleAttribute('data-selected', objectAt(group) === object);
    }
    this.#listeners.onSelect();
  }

  #place(x: number, y: number): void {
    const { x: left, y: top } = placedAt(this.selected, x, y);
    this.change({ x: left, y: top });
  }

  #key(event: KeyboardEvent): void {
    const object = this.#objects[objectAt(event.target)];
    const [dx, dy] = ARROWS[event.key] ?? [];
    if (!object || (dx === undefined && event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    if (dx === undefined || dy === undefined) this.#listeners.onTouch(this.#selected);
    else this.#place(object.x + dx, object.y + dy);
  }

  /** What aids to reading send in place of a touch. */
  #click(event: MouseEvent): void {
    const object = objectAt(event.target);
    if (object >= 0 && event.detail === 0) this.#listeners.onTouch(object);
  }

  #grab(event: PointerEvent): void {
    const at = objectAt(event.target);
    const object = this.#objects[at];
    if (!object) return;
    event.preventDefault();
    this.#select(at);
    this.#group(at).focus({ preventScroll: true });
    this.#svg.setPointerCapture(event.pointerId);
    const scale = SCENE_SIZE / this.#svg.getBoundingClientRect().width;
    let isDragged = false;
    const follow = ({ clientX, clientY, pointerId }: PointerEvent) => {
      if (pointerId !== event.pointerId) return;
      const [dx, dy] = [clientX - event.clientX, clientY - event.clientY];
      isDragged ||= Math.hypot(dx, dy) >= DRAG_PX;
      if (isDragged) this.#place(object.x + dx * scale, object.y + dy * scale);
    };
    const drop = new AbortController();
    const end = ({ type, pointerId }: PointerEvent) => {
      if (pointerId !== event.pointerId) return;
      drop.abort();
      if (type === 'pointerup' && !isDragged) this.#listeners.onTouch(at);
    };
    this.#svg.addEventListener('pointermove', follow, { signal: drop.signal });
    for (const type of ['pointerup', 'pointercancel'] as const) {
      this.#svg.addEventListener(type, end, { signal: drop.signal });
    }
  }
}

function objectAt(target: EventTarget | null): number {
  const group = target instanceof Element ? target.closest('[data-object]') : null;
  return group ? Number(group.getAttribute('data-object')) : -1;
}
