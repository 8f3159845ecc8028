// Says beside a time until which something can be done how much of it is left, and when it is over.
const MINUTE = 60_000;

function leftUntil(end) {
  const left = end - Date.now();
  if (left <= 0) return "the time is over";
  if (left < MINUTE) return "less than a minute left";
  const minutes = Math.round(left / MINUTE);
  return `about ${minutes} minute${minutes === 1 ? "" : "s"} left`;
}

for (const time of document.querySelectorAll("time[data-until]")) {
  const said = document.createElement("span");
  time.after(said);
  const say = () => { said.textContent = ` (${leftUntil(new Date(time.dateTime))})`; };
  say();
  setInterval(say, MINUTE / 6);
}
