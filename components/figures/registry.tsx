import type { ComponentType } from "react";
import {
  AttentionMatrix, BackpropGraph, ConvolutionArithmetic, Distributions,
} from "./lazy.tsx";

/** The interactive figures by the name that a lesson gives in `:::figure{name="…"}`. */
export const figures: Record<string, ComponentType> = {
  "attention-matrix": AttentionMatrix,
  "backprop-graph": BackpropGraph,
  "convolution-arithmetic": ConvolutionArithmetic,
  "distributions": Distributions,
};
