/* When a row's person changes, its list of offices becomes that person's. */
const shown = new WeakMap() // each list of offices, and whose they are

export function followOffices() {
  const $ = window.django?.jQuery
  if (!$) return
  for (const office of document.querySelectorAll("select[data-office-of]")) {
    shown.set(office, office.form.elements[office.dataset.officeOf]?.value)
  }
  // Django's own scripts announce a change of every choice when the page opens: most are none.
  $(document).on("change", "select", (event) => {
    const { form, name, value } = event.target
    const office = form?.querySelector(`select[data-office-of="${CSS.escape(name)}"]`)
    if (!office || (shown.get(office) ?? "") === value) return
    shown.set(office, value)
    fill(office, value)
  })
}

async function fill(office, person) {
  office.length = 1
  if (!person) return
  const answer = await fetch(office.dataset.offices.replace("/0/", `/${person}/`))
  if (!answer.ok || answer.redirected || shown.get(office) !== person) return
  for (const { id, label } of (await answer.json()).offices) office.add(new Option(label, id))
}
