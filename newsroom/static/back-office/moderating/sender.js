// Sends decisions one after another, in the order they were made. One that cannot be sent waits, and so do
// those behind it: nothing is dropped, nothing overtakes. What waits outlives a reload of the page.
const STORED = "newsroom-decisions-to-send"
const WAIT = 5_000 // milliseconds until the next try

export class Sender {
  constructor(place, { answered, warn }) {
    this.place = place
    this.answered = answered
    this.warn = warn
    this.tasks = []
    this.isBusy = false
    addEventListener("online", () => this.again())
    addEventListener("beforeunload", (event) => {
      if (this.tasks.length) event.preventDefault()
    })
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
    const answer = await asked(task)
    if (answer.lost) return this.wait(task, answer.lost)
    if (task.isAgain) this.warn("")
    this.tasks.shift()
    this.store()
    return this.answered(task, answer)
  }

  wait(task, why) {
    const number = this.tasks.length
    const waiting = number === 1 ? "One step waits" : `${number} steps wait`
    this.warn(`${why} ${waiting} here, and nothing is lost: they are sent as soon as it works again.`, true)
    task.isAgain = true
    this.timer = setTimeout(() => this.again(), WAIT)
  }

  // What another page's life left behind; of undoing only the page knew what it was about.
  restore() {
    const left = JSON.parse(sessionStorage.getItem(STORED) ?? "[]")
    const token = document.querySelector("[name=csrfmiddlewaretoken]").value
    this.store()
    for (const task of left) this.send({ ...renewed(task, token), cards: [], isAgain: true })
  }

  store() {
    this.place.dataset.waiting = this.tasks.length
    const kept = this.tasks.filter((task) => typeof task.url === "string")
    sessionStorage.setItem(STORED, JSON.stringify(kept.map(({ kind, url, fields }) => ({ kind, url, fields }))))
  }
}

async function asked(task) {
  const url = typeof task.url === "function" ? task.url() : task.url
  if (!url) return { outcome: "refused", said: "There was nothing to undo.", cards: [] }
  if (task.isAgain) await renew(task)
  const fields = task.isAgain ? [...task.fields, ["again", "1"]] : task.fields
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { Accept: "application/json" },
      body: new URLSearchParams(fields),
    })
    return await understood(response)
  } catch {
    return { lost: "The connection is gone." }
  }
}

async function understood(response) {
  if (response.ok && response.headers.get("Content-Type")?.startsWith("application/json")) return response.json()
  if (response.redirected || response.status === 403) {
    return { lost: "You seem to be signed out: sign in again in another tab." }
  }
  if (response.status >= 500) return { lost: "The site does not answer as it should." }
  return { outcome: "refused", said: "This could not be done: the comment is not yours to decide about.", cards: [] }
}

// Signing in anew changes the secret that each form carries.
async function renew(task) {
  try {
    const response = await fetch(location.href)
    const page = new DOMParser().parseFromString(await response.text(), "text/html")
    const token = page.querySelector("[name=csrfmiddlewaretoken]")?.value
    if (token) Object.assign(task, renewed(task, token))
  } catch {
    // Still no connection: the try that follows says so.
  }
}

function renewed(task, token) {
  const fields = task.fields.map(([name, value]) => [name, name === "csrfmiddlewaretoken" ? token : value])
  return { ...task, fields }
}
