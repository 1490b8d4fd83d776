"use client";

import { useState } from "react";
import { FocalPanel } from "./loss-curves-focal.tsx";
import { ResidualPanel } from "./loss-curves-residual.tsx";
import { Choice } from "./parts/controls.tsx";
import { Frame } from "./parts/frame.tsx";

type Kind = "measurements" | "probabilities";

const TITLES: Record<Kind, string> = {
  measurements: "The slope of a loss is the pull of an error; where it is bounded, no outlier can rule the fit",
  probabilities: "A thousand easy examples drown ten hard ones in cross-entropy; the focal loss turns to the hard ones",
};

/** Losses of a residual with the constant that fits best, and the focal loss of a probability beside cross-entropy. */
export default function LossCurves() {
  const [kind, setKind] = useState<Kind>("measurements");
  return (
    <Frame title={TITLES[kind]}>
      <Choice legend="Losses for" value={kind} onChange={setKind} options={[{ value: "measurements", label: "measurements" }, { value: "probabilities", label: "probabilities" }]} />
      {kind === "measurements" ? <ResidualPanel /> : <FocalPanel />}
    </Frame>
  );
}
