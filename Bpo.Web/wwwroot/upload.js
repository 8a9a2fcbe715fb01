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
