import { useLayoutEffect, useRef, type RefObject } from 'react';

const MILLISECONDS = 400;

/** Lets each child with `data-row` glide from where it was to where it is, whenever the order has changed. */
export function useMovingRows(list: RefObject<HTMLElement | null>, order: unknown): void {
  const places = useRef(new Map<string, number>());
  useLayoutEffect(() => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const next = new Map(rows.map((row) => [row.dataset.row ?? '', row.offsetTop]));
    if (!calm) {
      rows.forEach((row) => {
        const id = row.dataset.row ?? '';
        const distance = (places.current.get(id) ?? row.offsetTop) - row.offsetTop;
        if (distance !== 0) {
          row.animate([{ transform: `translateY(${distance}px)` }, { transform: 'none' }], {
            duration: MILLISECONDS,
            easing: 'ease-out',
          });
        }
      });
    }
    places.current = next;
  }, [list, order]);
}
