import type { Scene, SceneObject } from '../../../lab/scene/scene-schema.ts';
import { SCENE_SIZE } from '../../../lab/scene/scene-words.ts';
import { scenePaths, type ScenePath } from '../../../lab/scene/svg.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** How far an arrow key moves an object, in scene units. */
const STEP = 3;
const ARROWS: Record<string, [number, number]> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

type Changed = (scene: Scene, selected: number) => void;

/** A scene as a drawing whose objects can be dragged, or moved with the arrow keys while they have the focus. */
export class SceneBoard {
  readonly svg: SVGSVGElement;
  #scene: Scene;
  #selected = 0;
  readonly #onChange: Changed;

  constructor(place: Element, scene: Scene, signal: AbortSignal, onChange: Changed) {
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('viewBox', `0 0 ${SCENE_SIZE} ${SCENE_SIZE}`);
    svg.setAttribute('role', 'group');
    svg.setAttribute('aria-label', 'Scene; each object can be dragged');
    place.replaceChildren(svg);
    this.svg = svg;
    this.#scene = scene;
    this.#onChange = onChange;
    svg.addEventListener('pointerdown', (event) => this.#grab(event), { signal });
    svg.addEventListener('keydown', (event) => this.#key(event), { signal });
    svg.addEventListener('focusin', (event) => this.#select(objectAt(event.target)), { signal });
    this.#draw();
  }

  get scene(): Scene {
    return this.#scene;
  }

  get selected(): number {
    return this.#selected;
  }

  show(scene: Scene): void {
    this.#scene = scene;
    this.#selected = Math.min(this.#selected, scene.objects.length - 1);
    this.#draw();
  }

  /** Changes the selected object. */
  change(values: Partial<SceneObject>): void {
    const objects = this.#scene.objects.map((object, at) =>
      at === this.#selected ? { ...object, ...values } : object,
    );
    this.#scene = { ...this.#scene, objects };
    this.#draw();
    this.#onChange(this.#scene, this.#selected);
  }

  #select(object: number): void {
    if (object < 0 || object === this.#selected) return;
    this.#selected = object;
    for (const group of this.svg.querySelectorAll('g')) {
      group.toggleAttribute('data-selected', objectAt(group) === object);
    }
    this.#onChange(this.#scene, object);
  }

  #move(dx: number, dy: number): void {
    const { x, y, radius } = this.#scene.objects[this.#selected] as SceneObject;
    const within = (value: number) => rounded(Math.min(SCENE_SIZE - radius, Math.max(radius, value)));
    this.change({ x: within(x + dx), y: within(y + dy) });
  }

  #key(event: KeyboardEvent): void {
    const move = ARROWS[event.key];
    if (!move || objectAt(event.target) < 0) return;
    event.preventDefault();
    this.#move(...move);
  }

  #grab(event: PointerEvent): void {
    const object = objectAt(event.target);
    if (object < 0) return;
    event.preventDefault();
    this.#select(object);
    this.#group(object)?.focus();
    this.svg.setPointerCapture(event.pointerId);
    let last = event;
    const scale = SCENE_SIZE / this.svg.getBoundingClientRect().width;
    const follow = (moved: PointerEvent) => {
      this.#move((moved.clientX - last.clientX) * scale, (moved.clientY - last.clientY) * scale);
      last = moved;
    };
    const drop = new AbortController();
    this.svg.addEventListener('pointermove', follow, { signal: drop.signal });
    for (const end of ['pointerup', 'pointercancel'] as const) {
      this.svg.addEventListener(end, () => drop.abort(), { signal: drop.signal });
    }
  }

  #group(object: number): SVGGElement | null {
    return this.svg.querySelector(`[data-object="${object}"]`);
  }

  /** Draws all anew; an object that had the focus keeps it. */
  #draw(): void {
    const isFocused = this.svg.contains(document.activeElement);
    const shapes = scenePaths(this.#scene);
    const pathsOf = (object: number) => shapes.filter((shape) => shape.object === object).map(pathElement);
    const groups = this.#scene.objects.map((object, at) => {
      const group = document.createElementNS(SVG, 'g');
      group.setAttribute('data-object', String(at));
      group.setAttribute('tabindex', '0');
      group.setAttribute('role', 'button');
      group.setAttribute('aria-label', `${object.color} ${object.pattern} ${object.class}; arrow keys move it`);
      group.toggleAttribute('data-selected', at === this.#selected);
      group.append(...pathsOf(at));
      return group;
    });
    this.svg.replaceChildren(...pathsOf(-1), ...groups);
    if (isFocused) this.#group(this.#selected)?.focus();
  }
}

/** The elements of a scene, without any behavior. */
export function sceneElements(scene: Scene): SVGPathElement[] {
  return scenePaths(scene).map(pathElement);
}

function pathElement({ fill, d }: ScenePath): SVGPathElement {
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('fill', fill);
  path.setAttribute('fill-rule', 'evenodd');
  path.setAttribute('d', d);
  return path;
}

function objectAt(target: EventTarget | null): number {
  const group = target instanceof Element ? target.closest('[data-object]') : null;
  return group ? Number(group.getAttribute('data-object')) : -1;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
