// Opens the dialog when the circuit is lost. Blazor tells the state by a class on the dialog; newer scripts also send an event,
// which is not waited for because older ones do not.
const modal = document.getElementById("components-reconnect-modal");
const states = ["show", "hide", "failed", "rejected", "retrying"];
let last = "";

const retry = async () => {
  const isBack = await Blazor.reconnect();
  if (!isBack) {
    location.reload();
  }
};

const show = (state) => {
  for (const part of modal.querySelectorAll("[data-when]")) {
    part.hidden = !part.dataset.when.split(" ").includes(state);
  }
  if (state === "hide") {
    modal.close();
  } else if (!modal.open) {
    modal.showModal();
  }
  if (state === "rejected") {
    location.reload();
  }
};

new MutationObserver(() => {
  const state = states.find((name) => modal.classList.contains(`components-reconnect-${name}`)) ?? "";
  if (state && state !== last) {
    last = state;
    show(state);
  }
}).observe(modal, { attributes: true, attributeFilter: ["class"] });

document.getElementById("components-reconnect-button").addEventListener("click", retry);
document.getElementById("components-reload-button").addEventListener("click", () => location.reload());
