// Opens the form for a comment or an answer where the reader is, instead of on a page of its own, counts what is
// left while they type, and asks before words are left behind. Without this script the links lead to that page.
const NOT_SENT = "This could not be sent. Your words are still here: please try again.";
const parsed = (html) => new DOMParser().parseFromString(html, "text/html");
let opened = 0;
let isLeaving = false;

document.addEventListener("click", async (event) => {
  const link = event.target.closest("a[data-write-here]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const place = link.closest(".comment, .conversation-write");
  const open = place.nextElementSibling;
  if (open?.matches(".is-here")) return show(open);
  if (link.ariaBusy) return;
  link.ariaBusy = "true";
  const sheet = await fetched(link.href);
  link.ariaBusy = null;
  if (!sheet) return location.assign(link.href);
  place.after(made(sheet, link));
});

// The part of that page that is the form; null when there is none or nothing came, undefined when an answer
// to what was sent leads elsewhere.
async function fetched(address, options) {
  try {
    const answer = await fetch(address, options);
    if (answer.redirected) return options ? lead(answer.url) : null;
    return parsed(await answer.text()).querySelector("#writing");
  } catch {
    return null;
  }
}

function lead(address) {
  isLeaving = true;
  location.assign(address);
}

function made(sheet, link) {
  sheet.classList.add("is-here");
  tellApart(sheet);
  const close = document.createElement("button");
  Object.assign(close, { type: "button", className: "comment-button", textContent: "Close" });
  close.addEventListener("click", () => put(sheet, link));
  sheet.querySelector(".form-buttons")?.append(close);
  sheet.addEventListener("submit", (event) => send(event, sheet, link));
  countIn(sheet);
  queueMicrotask(() => focusOn(sheet));
  return sheet;
}

// Several forms may be open: each has names of its own for its fields, or all labels would lead to the first.
function tellApart(sheet) {
  opened += 1;
  for (const named of [sheet, ...sheet.querySelectorAll("[id], [for]")]) {
    for (const name of ["id", "for", "aria-labelledby", "aria-describedby"]) {
      const said = named.getAttribute(name);
      if (said) named.setAttribute(name, said.trim().split(/\s+/).map((one) => `${one}-${opened}`).join(" "));
    }
  }
}

// What was typed is still there when the form is opened again.
function put(sheet, link) {
  if (isUnsent(sheet.querySelector("textarea"))) sheet.hidden = true;
  else sheet.remove();
  link.focus();
}

function show(sheet) {
  sheet.hidden = false;
  sheet.querySelector("textarea")?.focus();
}

function focusOn(sheet) {
  (sheet.querySelector("[autofocus]") ?? sheet.querySelector("[name=display_name]") ?? sheet.querySelector("textarea"))?.focus();
}

async function send(event, sheet, link) {
  event.preventDefault();
  const { target: form, submitter } = event;
  const body = new FormData(form, submitter);
  const buttons = [...form.querySelectorAll("button")];
  for (const button of buttons) button.disabled = true;
  const again = await fetched(form.action, { method: "POST", body });
  if (again) sheet.replaceWith(made(again, link));
  if (again === null) sheet.querySelector("[data-count]").textContent = NOT_SENT;
  // The connection failed, or the reader is being led on: the words stay where they are.
  for (const button of buttons) button.disabled = false;
}

const characters = (text) =>
  "Segmenter" in Intl ? [...new Intl.Segmenter().segment(text)].length : [...text].length;

function count(words) {
  const left = Number(words.dataset.longest) - characters(words.value.trim());
  const said = words.parentElement.querySelector("[data-count]");
  said.classList.toggle("is-over", left < 0);
  said.textContent = left < 0 ? `${(-left).toLocaleString("en-GB")} characters too many`
    : left <= 500 ? `${left.toLocaleString("en-GB")} characters left` : "";
}

const countIn = (part) => part.querySelectorAll("textarea[data-longest]").forEach(count);
document.addEventListener("input", ({ target }) => { if (target.dataset?.longest) count(target); });
countIn(document);

// The page says of words that stand in the form already whether they are kept anywhere else.
const isUnsent = (words) =>
  Boolean(words?.value.trim()) && ("unsent" in words.dataset || words.value !== words.defaultValue);

document.addEventListener("submit", (event) => { isLeaving ||= !event.defaultPrevented; });

addEventListener("beforeunload", (event) => {
  if (!isLeaving && [...document.querySelectorAll("textarea[data-longest]")].some(isUnsent)) event.preventDefault();
});
