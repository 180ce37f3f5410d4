/**
 * While the pointer or the focus is on a lesson, what it builds on, what builds on it and the lines between stand out.
 * Answers how to stop.
 */
export function watchRelations(root: HTMLElement): () => void {
  const control = new AbortController();
  const over = ({ target }: Event) => {
    const node = target instanceof Element ? target.closest<HTMLElement>(".map-lesson") : null;
    show(root, node?.dataset.topic);
  };
  for (const event of ["pointerover", "focusin"]) root.addEventListener(event, over, { signal: control.signal });
  for (const event of ["pointerleave", "focusout"]) {
    root.addEventListener(event, () => show(root, undefined), { signal: control.signal });
  }
  return () => control.abort();
}

function show(root: HTMLElement, topic: string | undefined): void {
  const drawing = root.querySelector<HTMLElement>(".map-drawing");
  if (!drawing || drawing.dataset.focus === topic) return;
  for (const element of drawing.querySelectorAll("[data-related]")) element.removeAttribute("data-related");
  if (topic === undefined) {
    delete drawing.dataset.focus;
    return;
  }
  drawing.dataset.focus = topic;
  const related = new Set([topic]);
  for (const line of drawing.querySelectorAll<SVGPathElement>(".map-lines path")) {
    const { source = "", target = "" } = line.dataset;
    if (source !== topic && target !== topic) continue;
    line.dataset.related = "";
    related.add(source).add(target);
  }
  for (const node of drawing.querySelectorAll<HTMLElement>(".map-lesson")) {
    if (related.has(node.dataset.topic ?? "")) node.dataset.related = "";
  }
}
