const symbols = new Map(Object.entries({
  alpha: "α", beta: "β", gamma: "γ", delta: "δ", epsilon: "ε", varepsilon: "ε", eta: "η", theta: "θ", lambda: "λ", mu: "μ", pi: "π", rho: "ρ", sigma: "σ", tau: "τ", phi: "φ", varphi: "φ",
  chi: "χ", psi: "ψ", omega: "ω", xi: "ξ", nu: "ν", zeta: "ζ", kappa: "κ", Gamma: "Γ", Delta: "Δ", Theta: "Θ", Lambda: "Λ", Sigma: "Σ", Phi: "Φ", Omega: "Ω",
  cdot: " · ", times: " × ", to: " → ", rightarrow: " → ", mapsto: " ↦ ", le: " ≤ ", leq: " ≤ ", ge: " ≥ ", geq: " ≥ ", ne: " ≠ ", neq: " ≠ ", approx: " ≈ ", pm: " ± ", in: " ∈ ", odot: " ⊙ ",
  sum: "Σ", prod: "Π", int: "∫", partial: "∂", nabla: "∇", infty: "∞", dots: "…", ldots: "…", cdots: "…", lVert: "‖", rVert: "‖", Vert: "‖", lfloor: "⌊", rfloor: "⌋", mid: " | ", top: "ᵀ", sqrt: "√", ell: "ℓ",
}));
const functions = new Set(["ln", "log", "exp", "max", "min", "sin", "cos", "tan", "tanh", "arg", "lim", "det", "Pr"]);

/** A factor as it stands, anything longer in brackets. */
const factor = (text: string): string => /^-?[^\s+\-=<>]+$/.test(text.trim()) ? text.trim() : `(${text.trim()})`;

/**
 * A formula in TeX as one line that can be read and searched: `\frac{1}{\sqrt{d}}` is "1/√d". What has no
 * sign on a keyboard or in Unicode is left out.
 */
export function plainFormula(tex: string): string {
  let text = tex.replaceAll(/\\\\|\\[,;:!> ]|&|~/g, " ").replaceAll(/\\(?:left|right|bigl|bigr|Bigl|Bigr|big|Big)\b/g, "").replaceAll(/\\(?:begin|end)\{[^}]*\}(?:\{[^}]*\})?/g, " ")
    // A root with what stands under it comes later.
    .replaceAll(/\\([A-Za-z]+)\s?/g, (command, name: string) => name === "sqrt" ? command : symbols.get(name) ?? command);
  for (let before = ""; before !== text;) {
    before = text;
    text = text
      .replaceAll(/\\[tdc]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, (_, above: string, below: string) => `${factor(above)}/${factor(below)}`)
      .replaceAll(/\\[td]?frac\s*([0-9A-Za-z])\s*([0-9A-Za-z])/g, "$1/$2")
      .replaceAll(/\\sqrt\s*\{([^{}]*)\}/g, (_, inner: string) => `√${factor(inner)}`)
      .replaceAll(/\\(?:text|textbf|textit|mathrm|mathbf|mathbb|mathcal|operatorname|hat|bar|tilde|vec|boldsymbol)\s*\{([^{}]*)\}/g, "$1")
      .replaceAll(/_\{([^{}]*)\}/g, "_$1")
      .replaceAll(/\^\{([^{}]*)\}/g, (_, above: string) => `^${factor(above)}`);
  }
  return text
    .replaceAll(/\\([A-Za-z]+)\s?/g, (_, name: string) => symbols.get(name) ?? (functions.has(name) ? `${name} ` : " "))
    .replaceAll(/[\\{}]/g, "").replaceAll(/\s+/g, " ").replaceAll(/ (?=[_^])/g, "").trim();
}
