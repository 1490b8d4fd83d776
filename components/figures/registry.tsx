import type { ComponentType } from "react";
import {
  AttentionMatrix, BackpropGraph, BayesAreas, ConvolutionArithmetic, Distributions, Eigenvectors,
  PlaneTransformation,
} from "./lazy.tsx";

/** The interactive figures by the name that a lesson gives in `:::figure{name="…"}`. */
export const figures: Record<string, ComponentType> = {
  "attention-matrix": AttentionMatrix,
  "backprop-graph": BackpropGraph,
  "bayes-areas": BayesAreas,
  "convolution-arithmetic": ConvolutionArithmetic,
  "distributions": Distributions,
  "eigenvectors": Eigenvectors,
  "plane-transformation": PlaneTransformation,
};
