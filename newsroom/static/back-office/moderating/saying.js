// What the page says: quietly, to those who listen to it; aloud, when something went wrong.
const quietly = document.querySelector("[data-said]")
const aloud = document.querySelector("[data-trouble]")
const again = document.querySelector("[data-trouble-again]")

let unsaid = []

// What is said in one go is heard in one go: what came of it, and which comment is next.
export function say(words) {
  if (!unsaid.length) setTimeout(speak, 50)
  unsaid.push(words)
}

function speak() {
  quietly.textContent = unsaid.join(" ")
  unsaid = []
}

// ``canRetry``: decisions wait here for the connection to come back.
export function warn(words, canRetry = false) {
  aloud.textContent = words
  aloud.hidden = !words
  again.hidden = !canRetry
}

// How much waits under each tab, by its address; unknown where the site did not answer.
export function showWaiting(waiting = {}) {
  for (const [address, number] of Object.entries(waiting)) {
    const shown = document.querySelector(`.heaps a[href="${address}"] [data-number]`)
    shown.textContent = number
    shown.classList.toggle("heaps__number--none", number === "0")
  }
}
