// The pages that make a draft of a release: drop a file, and see which words a field came from.
// Without this the pages do all the same; only the marks and the dropping are missing.
import { keepUnsavedWords } from "./unsaved.js"

keepUnsavedWords(document.querySelector("form.checking"))

for (const hint of document.querySelectorAll("[data-drop-hint], [data-needs-script]")) hint.hidden = false

for (const box of document.querySelectorAll("[data-drop]")) {
  const chooser = box.querySelector("input[type=file]")
  for (const name of ["dragenter", "dragover"]) {
    box.addEventListener(name, (event) => {
      event.preventDefault()
      box.classList.add("is-over")
    })
  }
  for (const name of ["dragleave", "drop"]) {
    box.addEventListener(name, () => box.classList.remove("is-over"))
  }
  box.addEventListener("drop", (event) => {
    event.preventDefault()
    if (event.dataTransfer.files.length) chooser.files = event.dataTransfer.files
  })
}

const original = document.querySelector(".original__text")
const stretches = original ? [...original.querySelectorAll("[data-start]")] : []

function spansOf(element) {
  return element.dataset.spans
    .split(",")
    .filter(Boolean)
    .map((span) => span.split("-").map(Number))
}

function mark(element) {
  const spans = spansOf(element)
  let first = null
  for (const stretch of stretches) {
    const start = Number(stretch.dataset.start)
    const end = Number(stretch.dataset.end)
    const inside = spans.some(([from, to]) => from <= start && end <= to)
    stretch.classList.toggle("is-marked", inside)
    if (inside && !first) first = stretch
  }
  if (first) show(first)
}

// Only the original's own box scrolls: the page must stay where the person is typing.
function show(stretch) {
  const box = original.getBoundingClientRect()
  const place = stretch.getBoundingClientRect()
  if (place.top < box.top || place.bottom > box.bottom) {
    original.scrollTop += place.top - box.top - box.height / 4
  }
}

// The body's own editor stands beside its text box, so the field around both is asked as well.
function source(target) {
  return target.closest("[data-spans]") ?? target.closest(".field")?.querySelector("[data-spans]")
}

if (original) {
  document.addEventListener("focusin", (event) => {
    const element = source(event.target)
    if (element) mark(element)
  })
}
