// The shell is drawn a second time when its circuit starts. A menu that was open on the first drawing opens again on the second,
// with the focus where it was.
let shown = null;
let focused = -1;

const places = () => [...shown.querySelectorAll("a, button")];

document.addEventListener(
  "beforetoggle",
  ({ target, newState }) => {
    if (newState === "open") {
      shown = target;
    } else if (target === shown) {
      shown = null;
    }
    focused = -1;
  },
  true,
);

document.addEventListener("focusin", ({ target }) => {
  if (shown?.contains(target)) {
    focused = places().indexOf(target);
  }
});

new MutationObserver(() => {
  if (!shown || shown.isConnected) {
    return;
  }
  const again = document.getElementById(shown.id);
  if (again) {
    const place = focused;
    again.showPopover();
    places()[place]?.focus();
  }
}).observe(document.body, { childList: true, subtree: true });
