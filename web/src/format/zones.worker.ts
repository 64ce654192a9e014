// The first formatter of dates makes the browser read its table of zones and languages, which takes a slow phone a third
// of a second. It is read once for the whole page, wherever that happens: here, beside what the page does meanwhile.
new Intl.DateTimeFormat('en', { hour: 'numeric', timeZone: 'America/New_York' }).format(0);
new Intl.NumberFormat('en', { style: 'currency', currency: 'USD' }).format(0);
postMessage('ready');
