import "react";

declare module "react" {
  interface CSSProperties {
    /** Custom properties, which class names such as `h-(--y)` read. */
    [name: `--${string}`]: string | number | undefined;
  }
}
