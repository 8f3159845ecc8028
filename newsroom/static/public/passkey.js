// Passkeys (W3C Web Authentication): the browser's ceremony, between the server's options and its form.
// A form says with data-passkey whether one is created or got; what comes out goes into its field "credential".

const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));

const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

const known = (credentials) => (credentials || []).map((one) => ({ ...one, id: bytes(one.id) }));

function readable(options) {
  const given = { ...options, challenge: bytes(options.challenge) };
  if (options.user) given.user = { ...options.user, id: bytes(options.user.id) };
  given.excludeCredentials = known(options.excludeCredentials);
  given.allowCredentials = known(options.allowCredentials);
  return given;
}

// The form in which the server reads it: every buffer as base64url.
function sendable(credential) {
  const response = {};
  for (const name of ["attestationObject", "authenticatorData", "clientDataJSON", "signature", "userHandle"]) {
    if (credential.response[name]) response[name] = text(credential.response[name]);
  }
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
    response,
  };
}

function serve(form) {
  const { publicKey } = JSON.parse(document.getElementById("passkey-options").textContent)[
    form.dataset.passkey === "create" ? "creation_options" : "request_options"
  ];
  const trouble = form.querySelector("[data-passkey-trouble]");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    trouble.hidden = true;
    try {
      const credential = await navigator.credentials[form.dataset.passkey]({ publicKey: readable(publicKey) });
      form.elements.credential.value = JSON.stringify(sendable(credential));
    } catch {
      trouble.hidden = false;
      return;
    }
    form.submit();
  });
  form.hidden = false;
  form.nextElementSibling.hidden = true;
}

// Browsers give a passkey to a name only; an address in numbers ends in one, or in a bracket.
const isNamed = !/[\d\]]$/.test(location.hostname);

if (window.PublicKeyCredential && isNamed) document.querySelectorAll("form[data-passkey]").forEach(serve);
