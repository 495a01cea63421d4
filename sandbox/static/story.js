// The story as a reader sees it: words that are being typed, a button that is about to be pressed.

const still = matchMedia("(prefers-reduced-motion: reduce)");
const button = document.querySelector("#play");
const line = document.querySelector(".bar .story");
let undo = () => {};

export function show({ html, playing, doing, userid, text, seconds }) {
  undo();
  undo = () => {};
  line.innerHTML = html;
  clearTimeout(show.timer);
  if (!playing) show.timer = setTimeout(() => { line.textContent = ""; }, 15000);
  button.classList.toggle("playing", playing);
  button.firstChild.textContent = playing ? "■ " : "▶ ";
  button.querySelector("span").textContent = button.dataset[playing ? "stop" : "play"];
  const phone = document.getElementById(`phone-${userid}`);
  for (const other of document.querySelectorAll(".phone.acting")) other.classList.remove("acting");
  if (!phone || !playing) return;
  phone.classList.add("acting");
  if (doing === "typing") undo = typing(phone, text, seconds * 1000);
  if (doing === "pressing") undo = pressing(phone, text);
  if (doing === "typing" || doing === "pressing") inSight(phone);
}

function inSight(phone) {
  const { left, right } = phone.getBoundingClientRect();
  if (left < 0 || right > innerWidth) phone.scrollIntoView({ inline: "start", block: "nearest" });
}

// What somebody had begun to write there comes back when the story has said its line.
function typing(phone, text, milliseconds) {
  const box = phone.querySelector("textarea");
  const draft = box.value;
  const began = performance.now();
  let frame = 0;
  const write = (now) => {
    const part = still.matches || !milliseconds ? 1 : Math.min(1, (now - began) / milliseconds);
    box.value = text.slice(0, Math.ceil(text.length * part));
    box.scrollTop = box.scrollHeight;
    if (part < 1) frame = requestAnimationFrame(write);
  };
  box.readOnly = true;
  box.rows = Math.min(3, Math.ceil(text.length / 20));
  write(began);
  return () => {
    cancelAnimationFrame(frame);
    box.readOnly = false;
    box.value = draft;
    box.rows = 1;
  };
}

function pressing(phone, label) {
  const found = [...phone.querySelectorAll("[data-press]")].filter((it) => it.textContent.trim() === label);
  const target = found.at(-1) ?? [...phone.querySelectorAll("[data-press]")].at(-1);
  target?.classList.add("pressing");
  return () => target?.classList.remove("pressing");
}
