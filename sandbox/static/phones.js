// The page's hands: what people do on a phone goes out as an order. What comes back is in ears.js.

import { listen, made, meet, toBottom } from "./ears.js";
import { order } from "./out.js";
import "./strip.js";

const phones = document.querySelector(".phones");

async function write(phone) {
  const box = phone.querySelector("textarea");
  const text = box.value;
  if (!text.trim() || box.readOnly) return;
  box.value = "";
  grow(box);
  const done = await order("say", { userid: phone.dataset.userid, text });
  if (!done && !box.value) box.value = text;
}

function press(phone, button) {
  const form = new FormData(button.closest("form"));
  const selected = {};
  for (const name of new Set(form.keys())) selected[name] = form.getAll(name).filter((value) => value !== "");
  const msgid = button.closest("[data-msgid]").dataset.msgid;
  order("press", { userid: phone.dataset.userid, msgid, key: button.dataset.press, selected });
}

async function earlier(phone, button) {
  const chat = phone.querySelector(".chat");
  const url = `/_/earlier/${encodeURIComponent(phone.dataset.userid)}/${Number(button.dataset.before)}`;
  const answer = await fetch(`${url}?lang=${document.body.dataset.lang}`).catch(() => null);
  if (!answer || !answer.ok) return;
  const fromBelow = chat.scrollHeight - chat.scrollTop;
  const older = made(await answer.text());
  button.replaceWith(older);
  chat.scrollTop = chat.scrollHeight - fromBelow;
  chat.focus({ preventScroll: true });
}

const DOES = {
  say: (userid, text) => order("say", { userid, text }),
  show: (userid, kind) => order("show", { userid, kind }),
  happen: (userid, event) => order("happen", { userid, event }),
  click: (userid, key) => order("click", { userid, key }),
  leave: (userid) => order(`members/${encodeURIComponent(userid)}`, null, "DELETE"),
};

phones.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  const phone = event.target.closest(".phone");
  if (!button || !phone) return;
  for (const [name, act] of Object.entries(DOES)) {
    if (name in button.dataset) act(phone.dataset.userid, button.dataset[name]);
  }
  if ("press" in button.dataset) press(phone, button);
  if ("before" in button.dataset) earlier(phone, button);
  if (button.classList.contains("latest")) toBottom(phone);
  const menu = button.closest("details");
  if (menu) menu.open = false;
});

// Enter sends, except while an input method is still composing, and except with Shift. Some browsers end the
// composition before they report the key; keyCode 229 is how they say that the key was the input method's.
phones.addEventListener("keydown", (event) => {
  if (event.target.name !== "text" || event.key !== "Enter" || event.shiftKey) return;
  if (event.isComposing || event.keyCode === 229) return;
  event.preventDefault();
  write(event.target.closest(".phone"));
});

phones.addEventListener("submit", (event) => {
  event.preventDefault();
  if (event.target.classList.contains("write")) write(event.target.closest(".phone"));
});

phones.addEventListener("input", (event) => {
  if (event.target.name === "text") grow(event.target);
});

function grow(box) {
  box.rows = Math.min(4, box.value.split("\n").length);
}

// A wheel that only goes up and down still reaches the last suggestion.
phones.addEventListener("wheel", (event) => {
  const chips = event.target.closest(".chips");
  if (!chips || event.deltaX || chips.scrollWidth <= chips.clientWidth) return;
  event.preventDefault();
  chips.scrollLeft += event.deltaY;
}, { passive: false });

document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll(".phone details[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of document.querySelectorAll(".phone details[open]")) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

document.querySelectorAll(".phone").forEach(meet);
listen();
