// While the page is open its cards are this moderator's; when it is left, others may have them.
const EVERY = 120_000 // milliseconds; a claim lasts five minutes

export function keepClaims(deck, addresses) {
  const facts = () => {
    const token = document.querySelector("[name=csrfmiddlewaretoken]").value
    return new URLSearchParams([["csrfmiddlewaretoken", token], ...deck.cards.map((card) => ["card", card.dataset.card])])
  }
  setInterval(() => {
    if (document.visibilityState === "visible" && deck.cards.length) {
      fetch(addresses.keep, { method: "POST", body: facts() }).catch(() => {})
    }
  }, EVERY)
  addEventListener("pagehide", () => navigator.sendBeacon(addresses.release, facts()))
}
