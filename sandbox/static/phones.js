// The page's hands and ears: what is typed or tapped goes out as an order, what changes comes in by one event stream.
"use strict";

const body = document.body;
const phones = document.querySelector(".phones");
const toast = document.querySelector(".toast");
const line = document.querySelector(".line");
const language = document.documentElement.lang;

// --- out ---------------------------------------------------------------------------------------------------------

async function order(path, what, method = "POST") {
  const answer = await fetch(`/_/${path}`, {
    method,
    headers: { "Content-Type": "application/json" },
    body: method === "POST" ? JSON.stringify(what) : undefined,
  }).catch(() => null);
  const said = answer ? await answer.json().catch(() => ({})) : {};
  if (answer && answer.ok) return said;
  tell(body.dataset.trouble + (said.error || (answer ? answer.status : line.dataset.lost)));
  return null;
}

function tell(words) {
  toast.textContent = words;
  toast.hidden = false;
  clearTimeout(tell.timer);
  tell.timer = setTimeout(() => { toast.hidden = true; }, 6000);
}

async function write(phone) {
  const box = phone.querySelector("textarea");
  const text = box.value;
  if (!text.trim()) return;
  box.value = "";
  grow(box);
  const done = await order("say", { userid: phone.dataset.userid, text });
  if (!done && !box.value) box.value = text;
}

function press(phone, button) {
  const form = new FormData(button.closest("form"));
  const selected = {};
  for (const name of new Set(form.keys())) {
    const chosen = form.getAll(name).filter((value) => value !== "");
    selected[name] = chosen;
  }
  const msgid = button.closest("[data-msgid]").dataset.msgid;
  order("press", { userid: phone.dataset.userid, msgid, key: button.dataset.press, selected });
}

phones.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  const phone = event.target.closest(".phone");
  if (!button || !phone) return;
  const userid = phone.dataset.userid;
  const { say, show, happen, click, press: key } = button.dataset;
  if (say !== undefined) order("say", { userid, text: say });
  if (show !== undefined) order("show", { userid, kind: show });
  if (happen !== undefined) order("happen", { userid, event: happen });
  if (click !== undefined) order("click", { userid, key: click });
  if (key !== undefined) press(phone, button);
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

// --- the strip and the dialog ----------------------------------------------------------------------------------------

const faults = document.querySelector(".order");

faults.addEventListener("submit", (event) => {
  event.preventDefault();
  const form = Object.fromEntries(new FormData(faults));
  const what = { api: form.api, times: Number(form.times) };
  if (form.how === "cut") what.cut = true;
  else if (form.how === "after") what.cut = "after";
  else what[form.how] = Number(form.value);
  order("faults", what);
});

const USUAL = { errcode: 45009, status: 502, hang: 3 };
faults.how.addEventListener("change", () => {
  faults.value.disabled = !(faults.how.value in USUAL);
  faults.value.value = USUAL[faults.how.value] ?? "";
});

document.querySelector(".open").addEventListener("click", (event) => {
  if (event.target.closest("[data-clear]")) order("faults", null, "DELETE");
});

document.querySelector("#expire").addEventListener("click", () => order("tokens", null, "DELETE"));

document.querySelector("#verify").addEventListener("click", async (event) => {
  const button = event.currentTarget;
  const verdict = await order("verify", {});
  if (!verdict) return;
  const met = [...new Set(verdict.answers)].filter(Boolean).join(", ");
  tell(verdict.ok ? `✓ ${button.dataset.ok}` : `✕ ${verdict.message} ${met && `(${met})`}`);
});

const dialog = document.querySelector("#member");
document.querySelector("#add").addEventListener("click", () => dialog.showModal());
dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
dialog.querySelector("form").addEventListener("submit", async (event) => {
  event.preventDefault();
  if (!(await order("members", Object.fromEntries(new FormData(event.target))))) return;
  event.target.reset();
  dialog.close();
});

// --- in ----------------------------------------------------------------------------------------------------------------

function made(html) {
  const holder = document.createElement("template");
  holder.innerHTML = html.trim(); // written and escaped by our own templates; the page's policy lets no script in it run
  localise(holder.content);
  return holder.content.firstElementChild;
}

function localise(root) {
  const clock = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const date = new Intl.DateTimeFormat(language, { month: "short", day: "numeric" });
  const today = new Date().toDateString();
  for (const time of root.querySelectorAll("time")) {
    const at = new Date(time.dateTime);
    time.textContent = (at.toDateString() === today ? "" : `${date.format(at)} `) + clock.format(at);
  }
}

const phoneOf = (userid) => document.getElementById(`phone-${userid}`);
const atBottom = (chat) => chat.scrollHeight - chat.scrollTop - chat.clientHeight < 60;

function toBottom(phone) {
  const chat = phone.querySelector(".chat");
  chat.scrollTop = chat.scrollHeight;
  chat.dataset.follows = "";
  phone.querySelector(".latest").hidden = true;
}

function put({ userid, id, html }) {
  const phone = phoneOf(userid);
  if (!phone) return;
  const chat = phone.querySelector(".chat");
  const stay = !("follows" in chat.dataset);
  const fresh = made(html);
  const old = chat.querySelector(`[data-id="${Number(id)}"]`);
  const focused = old && old.contains(document.activeElement);
  if (old) old.replaceWith(fresh);
  else chat.append(fresh);
  if (!old) fresh.classList.add("fresh");
  if (focused) fresh.focus({ preventScroll: true });
  chat.dataset.height = chat.scrollHeight;
  if (!stay || fresh.matches(".mine") && !old) toBottom(phone);
  else if (!old) phone.querySelector(".latest").hidden = false;
  if (!old && !onScreen.has(phone)) tab(userid)?.classList.add("new");
}

const tab = (userid) => document.querySelector(`.cast a[data-userid="${CSS.escape(userid)}"]`);
const onScreen = new Set();
const eyes = new IntersectionObserver((seen) => {
  for (const { target, isIntersecting } of seen) {
    if (isIntersecting) onScreen.add(target);
    else onScreen.delete(target);
    tab(target.dataset.userid)?.classList.toggle("here", isIntersecting);
    if (isIntersecting) tab(target.dataset.userid)?.classList.remove("new");
  }
}, { root: phones, threshold: 0.6 });

// A chat that shows its end keeps showing it when it gets narrower, or when a picture in it has loaded. Only the
// reader's own scrolling ends that; a scroll that comes with a change of size is not the reader's.
const sizes = new ResizeObserver((changes) => {
  for (const { target } of changes) {
    if ("follows" in target.dataset) toBottom(target.closest(".phone"));
    target.dataset.height = target.scrollHeight;
  }
});

function meet(phone) {
  const chat = phone.querySelector(".chat");
  eyes.observe(phone);
  toBottom(phone);
  sizes.observe(chat);
  chat.addEventListener("load", () => { if ("follows" in chat.dataset) toBottom(phone); }, true);
  chat.addEventListener("scroll", () => {
    if (atBottom(chat)) {
      chat.dataset.follows = "";
      phone.querySelector(".latest").hidden = true;
    } else if (chat.dataset.height === String(chat.scrollHeight)) {
      delete chat.dataset.follows;
    }
    chat.dataset.height = chat.scrollHeight;
  }, { passive: true });
}

function welcome({ userid, html }) {
  if (phoneOf(userid)) return;
  const phone = made(html);
  const link = document.createElement("a");
  link.href = `#phone-${userid}`;
  link.dataset.userid = userid;
  link.textContent = phone.querySelector("h2").textContent;
  document.querySelector(".cast").append(link);
  phones.append(phone);
  meet(phone);
  phone.scrollIntoView({ inline: "start", block: "nearest" });
}

const ears = {
  item: put,
  phone: welcome,
  menu: ({ html }) => {
    for (const menu of document.querySelectorAll(".menu")) menu.innerHTML = html;
  },
  faults: ({ html }) => { document.querySelector(".open").innerHTML = html; },
  cast: ({ userids }) => { if (userids.some((userid) => !phoneOf(userid))) location.reload(); },
  reload: () => location.reload(),
};

function listen() {
  const stream = new EventSource(`/_/stream?lang=${body.dataset.lang}&after=${encodeURIComponent(body.dataset.place)}`);
  const say = (alive) => {
    line.textContent = line.dataset[alive ? "live" : "lost"];
    line.classList.toggle("alive", alive);
  };
  stream.onopen = () => say(true);
  stream.onerror = () => {
    say(false);
    if (stream.readyState === EventSource.CLOSED) setTimeout(listen, 2000);
  };
  for (const [name, hear] of Object.entries(ears)) {
    stream.addEventListener(name, (event) => {
      body.dataset.place = event.lastEventId || body.dataset.place;
      hear(JSON.parse(event.data));
    });
  }
}

localise(document);
document.querySelectorAll(".phone").forEach(meet);
listen();
