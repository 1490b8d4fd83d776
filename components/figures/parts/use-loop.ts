import { useCallback, useEffect, useEffectEvent, useState } from "react";

/** Where motion is not wanted, the picture changes this often, in milliseconds, by as much as many frames would. */
const CALM_INTERVAL = 700;
const CALM_FRAMES = 30;

/**
 * Calls `tick` on every frame while `running`, as long as the element that gets the returned ref is on the screen.
 * @param tick gets the number of frames to make up for: 1, or more where reduced motion is asked for
 */
export function useLoop<E extends Element>(running: boolean, tick: (frames: number) => void): (element: E) => () => void {
  const [visible, setVisible] = useState(false);
  const onTick = useEffectEvent(tick);
  useEffect(() => {
    if (!running || !visible) return;
    if (document.documentElement.dataset.motion === "reduced" || matchMedia("(prefers-reduced-motion: reduce)").matches) {
      const timer = setInterval(() => onTick(CALM_FRAMES), CALM_INTERVAL);
      return () => clearInterval(timer);
    }
    let frame = requestAnimationFrame(function again() {
      onTick(1);
      frame = requestAnimationFrame(again);
    });
    return () => cancelAnimationFrame(frame);
  }, [running, visible]);
  return useCallback((element: E) => {
    const observer = new IntersectionObserver(([entry]) => setVisible(entry.isIntersecting));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
}
