// A search that comes with its address: what is shown while nothing is asked must not flash by first. A plain script in the head, like modes.js.
if (new URLSearchParams(location.search).has('q')) document.documentElement.classList.add('asked');
