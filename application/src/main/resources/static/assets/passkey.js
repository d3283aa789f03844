// Asks the browser's passkeys. Without this file, or where the page's address is a number (which passkeys know nothing
// of), the buttons stay hidden and everything else works.

const csrf = document.querySelector("meta[name=csrf]").content;
const places = document.querySelectorAll("[data-passkey]");
const isNumber = /^[0-9.]+$|:/.test(window.location.hostname);
const can = window.PublicKeyCredential && PublicKeyCredential.parseRequestOptionsFromJSON && !isNumber;

async function send(address, body, type = "application/json") {
  const answer = await fetch(address, {
    method: "POST",
    headers: { "X-CSRF-TOKEN": csrf, "Content-Type": type },
    body: body,
  });
  if (!answer.ok) {
    throw new Error(address + ": " + answer.status);
  }
  return answer.json();
}

async function signIn(next) {
  const asked = await send("/sign-in/passkey/question", "");
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(asked.options));
  const credential = await navigator.credentials.get({ publicKey });
  const query = new URLSearchParams({ step: asked.step, next });
  return send("/sign-in/passkey?" + query, JSON.stringify(credential));
}

async function add(name, password) {
  const form = new URLSearchParams({ password });
  const asked = await send("/account/passkeys/question", form.toString(), "application/x-www-form-urlencoded");
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(asked.options));
  const credential = await navigator.credentials.create({ publicKey });
  const query = new URLSearchParams({ step: asked.step, name });
  return send("/account/passkeys?" + query, JSON.stringify(credential));
}

function onPress(button, act) {
  button?.addEventListener("click", async () => {
    const failed = button.parentElement.querySelector("[data-passkey-failed]");
    button.disabled = true;
    failed.hidden = true;
    try {
      window.location.assign((await act(button)).address);
    } catch (refused) {
      failed.hidden = false;
      button.disabled = false;
    }
  });
}

if (can) {
  places.forEach((place) => (place.hidden = false));
  onPress(document.querySelector("[data-passkey-sign-in]"), (button) => signIn(button.dataset.next));
  onPress(document.querySelector("[data-passkey-add]"), () => {
    const name = document.querySelector("[data-passkey-name]");
    const password = document.querySelector("[data-passkey-password]");
    return add(name ? name.value : "", password ? password.value : "");
  });
}
