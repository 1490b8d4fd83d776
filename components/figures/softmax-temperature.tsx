"use client";

import { useState } from "react";
import { entropyBits, softmax } from "#domain/figures/attention.ts";
import { Slider, StepButton } from "./parts/controls.tsx";
import { decimal, short } from "./parts/format.ts";
import { Frame, Narration } from "./parts/frame.tsx";

const WORDS = ["mat", "sofa", "roof", "moon", "idea"];
const START = [3, 2, 1, 0, -2];
const REACH = 5;
const TEMPERATURES: readonly { name: string; value: number }[] = [{ name: "T = 0.1", value: 0.1 }, { name: "T = 1", value: 1 }, { name: "T = 10", value: 10 }];

/** Five logits and a temperature: the softmax as bars, from all on one to all alike. */
export default function SoftmaxTemperature() {
  const [logits, setLogits] = useState<readonly number[]>(START);
  const [exponent, setExponent] = useState(0);
  const temperature = 10 ** exponent;
  const shown = short(Number(temperature.toPrecision(2)), 2);
  const shares = softmax(logits.map((logit) => logit / temperature));
  const bits = entropyBits(shares);
  const [first, second] = shares.map((share, i) => ({ share, i })).sort((a, b) => b.share - a.share);
  const gap = logits[first.i] - logits[second.i];
  const most = Math.log2(WORDS.length);

  return (
    <Frame title="Temperature divides the logits: low makes the largest win, high makes all alike">
      <div className="flex flex-wrap items-end gap-x-5 gap-y-2">
        <div className="min-w-52 flex-1"><Slider label="Temperature T" value={exponent} display={shown} min={-1.3} max={1.3} step={0.05} onChange={setExponent} /></div>
        <div className="flex flex-wrap gap-2">
          {TEMPERATURES.map(({ name, value }) => <StepButton key={name} onClick={() => setExponent(Math.log10(value))}>{name}</StepButton>)}
          <StepButton onClick={() => { setLogits(START); setExponent(0); }}>Start over</StepButton>
        </div>
      </div>
      <table className="w-full min-w-0 table-fixed border-collapse">
        <caption className="pb-2 text-left text-(--ink-soft)">“The cat sat on the …”: move the logit of any word</caption>
        <colgroup><col className="w-12" /><col className="w-[27%]" /><col className="w-11" /><col /><col className="w-14" /></colgroup>
        <thead>
          <tr>
            <th scope="col" className={`${HEAD} text-left`}>word</th>
            <th scope="col" colSpan={2} className={`${HEAD} text-left`}>logit z</th>
            <th scope="col" colSpan={2} className={`${HEAD} text-right`}>softmax(z / T)</th>
          </tr>
        </thead>
        <tbody>
          {WORDS.map((word, i) => (
            <tr key={word}>
              <th scope="row" className="border-0 p-0 py-1.5 align-middle text-left font-semibold text-(--ink)">{word}</th>
              <td className="border-0 p-0 py-1.5 align-middle">
                <input
                  type="range" aria-label={`Logit of ${word}`} aria-valuetext={short(logits[i], 1)} min={-REACH} max={REACH} step={0.1} value={logits[i]}
                  onChange={(event) => setLogits(logits.map((logit, j) => j === i ? event.target.valueAsNumber : logit))}
                  className="h-6 w-full min-w-0 cursor-pointer rounded-sm align-middle accent-(--accent)"
                />
              </td>
              <td className="border-0 p-0 py-1.5 align-middle pr-1 text-right text-(--ink-soft)">{decimal(logits[i], 1)}</td>
              <td className="border-0 p-0 py-1.5 align-middle pl-3">
                <div aria-hidden="true" className="relative h-7 rounded-sm bg-(--sunken) shadow-[inset_0_0_0_1px_var(--line)]">
                  <div className="h-full rounded-sm bg-(--accent)" style={{ width: `${100 * shares[i]}%` }} />
                </div>
              </td>
              <td className="border-0 p-0 py-1.5 align-middle text-right font-semibold">{(100 * shares[i]).toFixed(1)}%</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Narration lines="many">
        {`“${WORDS[first.i]}” leads “${WORDS[second.i]}” by ${short(gap, 1)}, so it is e^(${short(gap, 1)} / ${shown}) = ${ratio(gap / temperature)} times as likely. Entropy: ${bits.toFixed(2)} of at most ${most.toFixed(2)} bits.`}{" "}
        <span className="text-(--ink-soft)">
          {bits < 0.1 ? "Sampling is as good as taking the largest." : bits > 0.97 * most ? "Sampling is as good as throwing a die." : "Add the same to all logits and nothing changes: only differences count."}
        </span>
      </Narration>
    </Frame>
  );
}

const HEAD = "border-0 px-0 pt-0 pb-1 text-xs font-semibold text-(--ink-soft)";

function ratio(exponent: number): string {
  const value = Math.exp(exponent);
  return value < 1000 ? short(value, 2) : value < 1e6 ? Math.round(value).toLocaleString("en-GB") : "over a million";
}
