// What goes out: one order for everything that is typed, pressed or chosen on the page.

const toast = document.querySelector(".toast");

export async function order(path, what, method = "POST") {
  const answer = await fetch(`/_/${path}`, {
    method,
    headers: { "Content-Type": "application/json" },
    body: method === "POST" ? JSON.stringify(what) : undefined,
  }).catch(() => null);
  const said = answer ? await answer.json().catch(() => ({})) : {};
  if (answer && answer.ok) return said;
  const lost = document.querySelector(".line").dataset.lost;
  tell(document.body.dataset.trouble + (said.error || (answer ? answer.status : lost)));
  return null;
}

export function tell(words) {
  toast.textContent = words;
  toast.hidden = false;
  clearTimeout(tell.timer);
  tell.timer = setTimeout(() => { toast.hidden = true; }, 6000);
}
