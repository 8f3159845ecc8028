// While somebody works here its cards are theirs, and the page knows what waits; when it is left, others may have them.
const EVERY = 60_000 // milliseconds; a claim lasts five minutes

// ``hear`` is told which of the cards are (still, or again) this moderator's to decide about, and what waits where.
export function stayHere(deck, addresses, hear) {
  const facts = () => {
    const token = document.querySelector("[name=csrfmiddlewaretoken]").value
    return new URLSearchParams([["csrfmiddlewaretoken", token], ...deck.cards.map((card) => ["card", card.dataset.card])])
  }
  const ask = async () => {
    if (document.visibilityState !== "visible") return
    try {
      const asked = deck.cards
      const response = await fetch(addresses.stay, { method: "POST", body: facts() })
      if (response.ok && !response.redirected) hear({ asked, ...(await response.json()) })
    } catch {
      // No connection: whoever decides is told so, and the next time it may be back.
    }
  }
  setInterval(ask, EVERY)
  // After a pause in which the claims may have ended, or been given up.
  document.addEventListener("visibilitychange", ask)
  addEventListener("pageshow", (event) => event.persisted && ask())
  addEventListener("pagehide", () => navigator.sendBeacon(addresses.release, facts()))
}
