// Shows what is new each second, without touching what is being typed.
'use strict';
const parts = ['messages', 'modal', 'home', 'deliveries'];
const seen = new Map(parts.map((id) => [id, document.getElementById(id).innerHTML]));

async function refresh() {
  const answer = await fetch(location.href, { cache: 'no-store' });
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const id of parts) {
    const fresh = page.getElementById(id).innerHTML;
    const shown = document.getElementById(id);
    if (seen.get(id) === fresh || shown.contains(document.activeElement) && document.activeElement.matches('input')) continue;
    shown.replaceChildren(...page.getElementById(id).childNodes);
    seen.set(id, fresh);
  }
}

setInterval(() => { refresh().catch(() => {}); }, 1000);
document.querySelector('main > .composer input[name="text"]').focus();
scrollTo(0, document.body.scrollHeight);
