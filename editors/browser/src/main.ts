import { Server } from "./backend";
import { Shell } from "./shell";

void new Shell(new Server()).start();
