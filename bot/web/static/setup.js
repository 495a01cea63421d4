// The setup page: copying, the checks that need WeCom, and the live view of the callback.
"use strict";

for (const button of document.querySelectorAll("[data-copy]")) {
  const before = button.textContent;
  button.addEventListener("click", async () => {
    const code = button.parentElement.querySelector("code");
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = button.dataset.done;
      setTimeout(() => { button.textContent = before; }, 2000);
    } catch {
      getSelection().selectAllChildren(code);  // no clipboard without https: at least mark it
    }
  });
}

const all = document.getElementById("all");
fetch(all.dataset.from)
  .then((answer) => (answer.ok && !answer.redirected ? answer.text() : Promise.reject(answer)))
  .then((html) => { all.innerHTML = html; })
  .catch(() => { all.textContent = all.dataset.lost; });

const live = document.getElementById("live");
const lost = document.getElementById("lost");
function listen() {
  const source = new EventSource(live.dataset.from);
  source.onmessage = (event) => { lost.hidden = true; live.innerHTML = event.data; };
  source.onerror = () => {
    if (source.readyState !== EventSource.CLOSED) return;  // it comes again by itself
    lost.hidden = false;
    setTimeout(listen, 2000);
  };
}
listen();
addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
