"use client";

import dynamic from "next/dynamic";

/**
 * Each figure is a script of its own, fetched only by a page that shows it. Splitting happens here,
 * in a client module: a server component that imports lazily does not split client code.
 */
export const BackpropGraph = dynamic(() => import("./backprop-graph.tsx"));
export const ConvolutionArithmetic = dynamic(() => import("./convolution-arithmetic.tsx"));
export const AttentionMatrix = dynamic(() => import("./attention-matrix.tsx"));
export const Distributions = dynamic(() => import("./distributions.tsx"));
export const BayesAreas = dynamic(() => import("./bayes-areas.tsx"));
export const DotProduct = dynamic(() => import("./dot-product.tsx"));
export const PlaneTransformation = dynamic(() => import("./plane-transformation.tsx"));
export const Eigenvectors = dynamic(() => import("./eigenvectors.tsx"));
export const Tangent = dynamic(() => import("./tangent.tsx"));
export const ChainRuleGears = dynamic(() => import("./chain-rule-gears.tsx"));
export const Broadcasting = dynamic(() => import("./broadcasting.tsx"));
export const GradientDescentSurface = dynamic(() => import("./gradient-descent-surface.tsx"));
export const ActivationExplorer = dynamic(() => import("./activation-explorer.tsx"));
export const AnscombeQuartet = dynamic(() => import("./anscombe-quartet.tsx"));
export const XorLive = dynamic(() => import("./xor-live.tsx"));
export const VanishingDepth = dynamic(() => import("./vanishing-depth.tsx"));
export const SoftmaxTemperature = dynamic(() => import("./softmax-temperature.tsx"));
export const LossCurves = dynamic(() => import("./loss-curves.tsx"));
export const LossLandscape = dynamic(() => import("./loss-landscape.tsx"));
export const MiniOptimiser = dynamic(() => import("./mini-optimiser.tsx"));
export const LeastSquaresDashboard = dynamic(() => import("./least-squares-dashboard.tsx"));
export const AutogradGraph = dynamic(() => import("./autograd-graph.tsx"));
export const HistogramOutlier = dynamic(() => import("./histogram-outlier.tsx"));
export const ModelShapes = dynamic(() => import("./model-shapes.tsx"));
export const PerceptronBoundary = dynamic(() => import("./perceptron-boundary.tsx"));
export const DirectionalDerivative = dynamic(() => import("./directional-derivative.tsx"));
export const BatchLoader = dynamic(() => import("./batch-loader.tsx"));
export const Float32Rounding = dynamic(() => import("./float32-rounding.tsx"));
