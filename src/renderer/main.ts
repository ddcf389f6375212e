import "./respond.css";
import "./around.css";
import { respond } from "./respond.tsx";

const element = document.getElementById("respond")!;
const begin = () => respond(element);
// What the server drew is seen before anything else is done. A frame within another page may not be painted yet: it waits for nothing.
if (element.firstChild && parent === window) requestAnimationFrame(() => setTimeout(begin));
else begin();
