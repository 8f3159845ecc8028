// What the page says: quietly, to those who listen to it; aloud, when something went wrong.
const quietly = document.querySelector("[data-said]")
const aloud = document.querySelector("[data-trouble]")
const again = document.querySelector("[data-trouble-again]")
const last = document.querySelector("[data-last]")

export function say(words) {
  quietly.textContent = words
  if (!again.hidden) return
  aloud.hidden = true
}

// ``canRetry``: decisions wait here for the connection to come back.
export function warn(words, canRetry = false) {
  aloud.textContent = words
  aloud.hidden = !words
  again.hidden = !canRetry
}

export function showLast(words, undoUrl) {
  last.hidden = !undoUrl
  last.querySelector("[data-last-said]").textContent = words
  if (undoUrl) last.querySelector("form").action = undoUrl
}
