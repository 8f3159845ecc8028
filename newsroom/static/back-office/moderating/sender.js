// Sends decisions one after another, in the order they were made. One that cannot be sent waits, and so do
// those behind it: nothing is dropped, nothing overtakes. What waits outlives a reload of the page, and is never
// sent in the name of anybody else who signs in here meanwhile.
const WAIT = 5_000 // milliseconds until the next try
const TOKEN = "csrfmiddlewaretoken" // as it stands on the page when a step is sent, not when it was made
const SOMEBODY_ELSE = "Somebody else is signed in here by now. Sign in again yourself."

export class Sender {
  constructor(place, { answered, warn }) {
    this.place = place
    this.answered = answered
    this.warn = warn
    this.tasks = []
    this.isBusy = false
    this.stored = `newsroom-decisions-to-send-${place.dataset.moderator}`
    addEventListener("online", () => this.again())
    addEventListener("beforeunload", (event) => {
      if (this.tasks.length) event.preventDefault()
    })
  }

  get isIdle() {
    return !this.tasks.length
  }

  send(task) {
    this.tasks.push(task)
    this.store()
    if (!this.timer) this.work()
  }

  again() {
    clearTimeout(this.timer)
    this.timer = null
    this.work()
  }

  async work() {
    if (this.isBusy) return
    this.isBusy = true
    while (this.tasks.length && !this.timer) await this.first(this.tasks[0])
    this.isBusy = false
  }

  async first(task) {
    let answer = await this.asked(task)
    if (answer.lost && !task.isAgain) {
      task.isAgain = true
      answer = await this.asked(task)
    }
    if (answer.lost) return this.wait(answer.lost)
    if (this.hasWarned) this.warn("")
    this.hasWarned = false
    this.tasks.shift()
    this.store()
    return this.answered(task, answer)
  }

  wait(why) {
    this.hasWarned = true
    const number = this.tasks.length
    const waiting = number === 1 ? "One step waits" : `${number} steps wait`
    this.warn(`${why} ${waiting} here, and nothing is lost: they are sent as soon as it works again.`, true)
    this.timer = setTimeout(() => this.again(), WAIT)
  }

  // What another page's life left behind; of undoing only the page knew what it was about.
  restore() {
    const left = JSON.parse(sessionStorage.getItem(this.stored) ?? "[]")
    this.store()
    for (const task of left) this.send({ ...task, cards: [], isAgain: true })
  }

  store() {
    this.place.dataset.waiting = this.tasks.length
    const kept = this.tasks.filter((task) => typeof task.url === "string")
    sessionStorage.setItem(this.stored, JSON.stringify(kept.map(({ kind, url, fields }) => ({ kind, url, fields }))))
  }

  async asked(task) {
    const url = typeof task.url === "function" ? task.url() : task.url
    if (!url) return { outcome: "refused", said: "There was nothing to undo.", undo: {}, cards: [] }
    try {
      if (task.isAgain && !(await this.renew())) return { lost: SOMEBODY_ELSE }
      const fields = [...task.fields, [TOKEN, document.querySelector(`[name=${TOKEN}]`).value]]
      if (task.isAgain) fields.push(["again", "1"])
      const headers = { Accept: "application/json" }
      return await understood(await fetch(url, { method: "POST", headers, body: new URLSearchParams(fields) }))
    } catch {
      return { lost: "The connection is gone." }
    }
  }

  // Signing in anew changes the secret that each form carries. False when it is somebody else who signed in.
  async renew() {
    const response = await fetch(location.href)
    const page = new DOMParser().parseFromString(await response.text(), "text/html")
    const deck = page.querySelector("[data-deck]")
    if (!deck) return true // nobody is signed in: the try that follows says so
    if (deck.dataset.moderator !== this.place.dataset.moderator) return false
    const { value } = page.querySelector(`[name=${TOKEN}]`)
    for (const input of document.querySelectorAll(`[name=${TOKEN}]`)) input.value = value
    return true
  }
}

async function understood(response) {
  if (response.ok && response.headers.get("Content-Type")?.startsWith("application/json")) return response.json()
  if (response.redirected || response.status === 403) {
    return { lost: "You seem to be signed out: sign in again in another tab." }
  }
  if (response.status >= 500) return { lost: "The site does not answer as it should." }
  const said = "This could not be done: the comment is not yours to decide about."
  return { outcome: "refused", said, undo: {}, cards: [] }
}
