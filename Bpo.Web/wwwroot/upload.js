// Sends a chosen file as the body of a request, tells its owner how far it is, and can be called off.
export function send(input, address, owner) {
  const file = input.files[0];
  const request = new XMLHttpRequest();
  request.open("POST", `${address}&fileName=${encodeURIComponent(file.name)}`);
  request.setRequestHeader("Content-Type", "application/octet-stream");
  request.setRequestHeader("Accept", "application/json");
  request.upload.onprogress = (event) => {
    if (event.lengthComputable) {
      owner.invokeMethodAsync("Sent", Math.floor((event.loaded * 100) / event.total));
    }
  };
  request.upload.onload = () => owner.invokeMethodAsync("Sent", 100);
  request.onload = () => owner.invokeMethodAsync("Answered", request.status, request.responseText);
  request.onerror = () => owner.invokeMethodAsync("Answered", 0, "");
  request.onabort = request.onerror;
  request.send(file);
  return { abort: () => request.abort() };
}

// Sends the beginning of a chosen file to be recognised; archives and workbooks, whose contents stand at their end, as a whole.
export async function detect(input, address) {
  const file = input.files[0];
  const start = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const isZip = start[0] === 0x50 && start[1] === 0x4b;
  const head = file.slice(0, isZip ? 16 * 1024 * 1024 + 1 : 256 * 1024);
  const response = await fetch(`${address}&size=${file.size}&fileName=${encodeURIComponent(file.name)}`, {
    method: "POST",
    headers: { "Content-Type": "application/octet-stream", Accept: "application/json" },
    body: head,
  });
  const answer = { status: response.status, name: file.name, body: await response.text() };
  return new TextEncoder().encode(JSON.stringify(answer));
}
