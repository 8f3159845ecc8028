// Copies the page's address. Without this script, or where the browser does not let it write to the
// clipboard, there is no button.
for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) continue;
  const answer = button.closest("section").querySelector("[role=status]");
  button.parentElement.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      answer.textContent = "The link has been copied.";
    } catch {
      answer.textContent = "The browser did not allow it. The address is: " + button.dataset.copy;
    }
  });
}
