import { useCallback, useState } from "react";

export interface Size { width: number; height: number }

/**
 * The size of an element in pixels, so that a drawing is made for the room it has and its text is never scaled.
 * Until the element has been measured, `initial` stands for it.
 */
export function useSize<E extends Element>(initial: Size): [ref: (element: E) => () => void, size: Size] {
  const [size, setSize] = useState(initial);
  const ref = useCallback((element: E) => {
    const observer = new ResizeObserver(([entry]) => {
      const { width, height } = entry.contentRect;
      if (width > 0 && height > 0) setSize({ width: Math.round(width), height: Math.round(height) });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, size];
}
