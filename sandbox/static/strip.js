// What stands around the phones: the story's button, the strip of faults, and the dialog for another phone.

import { order, tell } from "./out.js";

const find = (selector) => document.querySelector(selector);

find("#play").addEventListener("click", (event) => {
  const playing = event.currentTarget.classList.contains("playing");
  if (playing) order("story", null, "DELETE");
  else order("story", { language: document.body.dataset.lang });
});

// --- faults ------------------------------------------------------------------------------------------------------------

const opener = find("#troubles");
const faults = find(".order");
const USUAL = { errcode: 45009, status: 502, hang: 3, repeat: 2, late: 5 };
const ALONE = { cut: true, after: "after", overtaken: true };

opener.addEventListener("click", () => {
  const strip = find("#strip");
  strip.hidden = !strip.hidden;
  opener.setAttribute("aria-expanded", String(!strip.hidden));
  if (!strip.hidden) faults.times.focus();
});

faults.addEventListener("submit", (event) => {
  event.preventDefault();
  const { api, times, how, value } = Object.fromEntries(new FormData(faults));
  const name = how === "after" ? "cut" : how;
  order("faults", { api, times: Number(times), [name]: how in ALONE ? ALONE[how] : Number(value) });
});

function offer() {
  const callback = faults.api.value === "callback";
  for (const option of faults.how.options) option.hidden = option.disabled = "callback" in option.dataset !== callback;
  if (faults.how.selectedOptions[0].disabled) faults.how.value = callback ? "repeat" : "errcode";
  faults.value.disabled = faults.how.value in ALONE;
  faults.value.value = USUAL[faults.how.value] ?? "";
}

faults.api.addEventListener("change", offer);
faults.how.addEventListener("change", offer);
offer();

find(".open").addEventListener("click", (event) => {
  if (event.target.closest("[data-clear]")) order("faults", null, "DELETE");
});

find("#expire").addEventListener("click", async (event) => {
  const { ok } = event.currentTarget.dataset;
  if (await order("tokens", null, "DELETE")) tell(`✓ ${ok}`);
});

find("#verify").addEventListener("click", async (event) => {
  const button = event.currentTarget;
  const verdict = await order("verify", {});
  if (!verdict) return;
  const met = [...new Set(verdict.answers)].filter(Boolean).join(", ");
  tell(verdict.ok ? `✓ ${button.dataset.ok}` : `✕ ${verdict.message} ${met && `(${met})`}`);
});

// --- another phone -------------------------------------------------------------------------------------------------------

const dialog = find("#member");
const form = dialog.querySelector("form");

find("#add").addEventListener("click", () => dialog.showModal());
dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
form.outside.addEventListener("change", whose);
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (!(await order("members", Object.fromEntries(new FormData(form))))) return;
  form.reset();
  whose();
  dialog.close();
});

// Who is outside has no userid of ours: WeCom makes one up.
function whose() {
  const outside = Boolean(form.outside.value);
  form.userid.disabled = outside;
  form.userid.closest("label").hidden = outside;
}
