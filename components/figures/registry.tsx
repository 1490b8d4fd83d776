import type { ComponentType } from "react";
import {
  ActivationExplorer, AttentionMatrix, BackpropGraph, BayesAreas, Broadcasting, ChainRuleGears,
  ConvolutionArithmetic, Distributions, Eigenvectors, GradientDescentSurface, PlaneTransformation,
  SoftmaxTemperature, Tangent, VanishingDepth, XorLive,
} from "./lazy.tsx";

/** The interactive figures by the name that a lesson gives in `:::figure{name="…"}`. */
export const figures: Record<string, ComponentType> = {
  "activation-explorer": ActivationExplorer,
  "attention-matrix": AttentionMatrix,
  "backprop-graph": BackpropGraph,
  "bayes-areas": BayesAreas,
  "broadcasting": Broadcasting,
  "chain-rule-gears": ChainRuleGears,
  "convolution-arithmetic": ConvolutionArithmetic,
  "distributions": Distributions,
  "eigenvectors": Eigenvectors,
  "gradient-descent-surface": GradientDescentSurface,
  "plane-transformation": PlaneTransformation,
  "softmax-temperature": SoftmaxTemperature,
  "tangent": Tangent,
  "vanishing-depth": VanishingDepth,
  "xor-live": XorLive,
};
