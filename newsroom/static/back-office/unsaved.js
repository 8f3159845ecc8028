/* Asks before words are left behind that nobody saved. */
export function keepUnsavedWords(form) {
  if (!form) return
  let typed = Boolean(form.querySelector(".alert"))
  form.addEventListener("input", () => { typed = true })
  form.addEventListener("submit", () => { typed = false })
  window.addEventListener("beforeunload", (event) => {
    if (typed) event.preventDefault()
  })
}
