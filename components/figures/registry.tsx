import type { ComponentType } from "react";
import {
  ActivationExplorer, AttentionMatrix, AutogradGraph, BackpropGraph, BayesAreas, Broadcasting, ChainRuleGears,
  ConvolutionArithmetic, Distributions, Eigenvectors, GradientDescentSurface, LeastSquaresDashboard,
  LossLandscape, MiniOptimiser, PlaneTransformation, SoftmaxTemperature, Tangent, VanishingDepth, XorLive,
} from "./lazy.tsx";

/** The interactive figures by the name that a lesson gives in `:::figure{name="…"}`. */
export const figures: Record<string, ComponentType> = {
  "activation-explorer": ActivationExplorer,
  "attention-matrix": AttentionMatrix,
  "autograd-graph": AutogradGraph,
  "backprop-graph": BackpropGraph,
  "bayes-areas": BayesAreas,
  "broadcasting": Broadcasting,
  "chain-rule-gears": ChainRuleGears,
  "convolution-arithmetic": ConvolutionArithmetic,
  "distributions": Distributions,
  "eigenvectors": Eigenvectors,
  "gradient-descent-surface": GradientDescentSurface,
  "least-squares-dashboard": LeastSquaresDashboard,
  "loss-landscape": LossLandscape,
  "mini-optimiser": MiniOptimiser,
  "plane-transformation": PlaneTransformation,
  "softmax-temperature": SoftmaxTemperature,
  "tangent": Tangent,
  "vanishing-depth": VanishingDepth,
  "xor-live": XorLive,
};
