import { useCallback, useState } from "react";

export interface Size { width: number; height: number }

/**
 * The size of an element in pixels, so that a drawing is made for the room it has and its text is never scaled. Null
 * until the element has been measured, so that servers draw nothing.
 */
export function useSize<E extends Element>(): [ref: (element: E) => () => void, size: Size | null] {
  const [size, setSize] = useState<Size | null>(null);
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
