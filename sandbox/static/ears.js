// The page's ears: one stream of events, and where each of them belongs.

import { show } from "./story.js";

const body = document.body;
const phones = document.querySelector(".phones");
const line = document.querySelector(".line");
const language = document.documentElement.lang;

export function made(html) {
  const holder = document.createElement("template");
  holder.innerHTML = html.trim(); // written and escaped by our own templates; the page's policy lets no script in it run
  localise(holder.content);
  return holder.content;
}

// The company's time, as on its people's phones, wherever the reader is.
function localise(root) {
  const zone = { timeZone: body.dataset.zone };
  const clock = new Intl.DateTimeFormat(language, { ...zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const date = new Intl.DateTimeFormat(language, { ...zone, month: "short", day: "numeric" });
  const today = date.format(new Date());
  for (const time of root.querySelectorAll("time")) {
    const at = new Date(time.dateTime);
    time.textContent = (date.format(at) === today ? "" : `${date.format(at)} `) + clock.format(at);
  }
}

const phoneOf = (userid) => document.getElementById(`phone-${userid}`);
const tab = (userid) => document.querySelector(`.cast a[data-userid="${CSS.escape(userid)}"]`);
const atBottom = (chat) => chat.scrollHeight - chat.scrollTop - chat.clientHeight < 60;

export function toBottom(phone) {
  const chat = phone.querySelector(".chat");
  chat.scrollTop = chat.scrollHeight;
  chat.dataset.follows = "";
  phone.querySelector(".latest").hidden = true;
}

function put({ userid, id, html }) {
  const phone = phoneOf(userid);
  if (!phone) return;
  const chat = phone.querySelector(".chat");
  look(phone, chat);
  const stay = !("follows" in chat.dataset);
  const fresh = made(html).firstElementChild;
  const old = chat.querySelector(`[data-id="${Number(id)}"]`);
  if (old) change(old, fresh);
  else append(phone, chat, fresh);
  chat.dataset.height = chat.scrollHeight;
  if (!stay || (fresh.matches(".mine") && !old)) toBottom(phone);
  else if (!old) phone.querySelector(".latest").hidden = false;
}

// Only the mark of something said changes; a reader's place in it, and a screen reader's peace, are kept.
function change(old, fresh) {
  if (old.matches(".mine") && fresh.matches(".mine")) {
    old.className = fresh.className;
    old.querySelector("footer").replaceWith(fresh.querySelector("footer"));
    return;
  }
  const focused = old.contains(document.activeElement);
  old.replaceWith(fresh);
  if (focused) fresh.focus({ preventScroll: true });
}

function append(phone, chat, fresh) {
  fresh.classList.add("fresh");
  chat.append(fresh);
  if (!onScreen.has(phone)) tab(phone.dataset.userid)?.classList.add("new");
}

const onScreen = new Set();
const eyes = new IntersectionObserver((seen) => {
  for (const { target, isIntersecting } of seen) {
    if (isIntersecting) onScreen.add(target);
    else onScreen.delete(target);
    const link = tab(target.dataset.userid);
    link?.classList.toggle("here", isIntersecting);
    if (isIntersecting) link?.classList.remove("new");
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

export function meet(phone) {
  const chat = phone.querySelector(".chat");
  eyes.observe(phone);
  toBottom(phone);
  sizes.observe(chat);
  chat.addEventListener("load", () => { if ("follows" in chat.dataset) toBottom(phone); }, true);
  chat.addEventListener("scroll", () => look(phone, chat), { passive: true });
}

function look(phone, chat) {
  if (atBottom(chat)) {
    chat.dataset.follows = "";
    phone.querySelector(".latest").hidden = true;
  } else if (chat.dataset.height === String(chat.scrollHeight)) {
    delete chat.dataset.follows;
  }
  chat.dataset.height = chat.scrollHeight;
}

function welcome({ userid, html }) {
  if (phoneOf(userid)) return;
  const phone = made(html).firstElementChild;
  const link = document.createElement("a");
  link.href = `#phone-${userid}`;
  link.dataset.userid = userid;
  link.textContent = phone.querySelector("h2").textContent;
  document.querySelector(".cast").append(link);
  phones.append(phone);
  meet(phone);
  crowd();
  phone.scrollIntoView({ inline: "start", block: "nearest" });
}

function farewell({ userid }) {
  phoneOf(userid)?.remove();
  tab(userid)?.remove();
  crowd();
}

// The way to each phone is shown when they do not all fit beside each other.
function crowd() {
  body.classList.toggle("many", phones.scrollWidth > phones.clientWidth + 4);
}

addEventListener("resize", crowd);

function census({ userids }) {
  const here = [...phones.children].map((phone) => phone.dataset.userid);
  if (String(here.sort()) !== String(userids.sort())) location.reload();
}

const inner = (selector) => ({ html }) => {
  for (const place of document.querySelectorAll(selector)) place.replaceChildren(made(html));
};

const ears = {
  item: put,
  phone: welcome,
  gone: farewell,
  menu: inner(".menu"),
  faults: inner(".open"),
  calls: inner(".calls .newest"),
  trouble: inner(".bar .trouble"),
  story: show,
  cast: census,
  reload: () => location.reload(),
};

export function listen() {
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
crowd();
